package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * What came of each repository, as a file {@code receipt.json} beside its docpack: how the launcher
 * learns the result whatever the runner.
 */
public final class PackReceipts {
  private static final String FILE_NAME = "receipt.json";

  private PackReceipts() {}

  /** A receipt of a repository that has no docpack. */
  static PackReceipt.Builder withoutPack(PackParts parts) {
    return PackReceipt.newBuilder()
        .setRepository(parts.repository().read().getRepository())
        .setName(parts.repository().read().getName())
        .setBytes(0)
        .setTables(List.of())
        .setTextsComputed(0)
        .setTextsReused(0)
        .setTextsLeftOut(0);
  }

  static void write(Path folder, PackReceipt receipt) throws IOException {
    Files.createDirectories(folder);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonEncoder encoder =
        EncoderFactory.get().jsonEncoder(PackReceipt.getClassSchema(), json, true);
    new SpecificDatumWriter<>(PackReceipt.class).write(receipt, encoder);
    encoder.flush();
    Path temporary = Files.createTempFile(folder, "receipt-", ".tmp");
    Files.write(temporary, json.toByteArray());
    Files.move(
        temporary,
        folder.resolve(FILE_NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The receipts of a build that has ended, in no particular order. */
  public static List<PackReceipt> read(WorkDirectory workDirectory) {
    return read(workDirectory, workDirectory.packs());
  }

  /** The receipts of docpacks that are whole before a model has written anything. */
  public static List<PackReceipt> readExtracted(WorkDirectory workDirectory) {
    return read(workDirectory, workDirectory.extractedPacks());
  }

  private static List<PackReceipt> read(WorkDirectory workDirectory, Path packs) {
    List<PackReceipt> receipts = new ArrayList<>();
    if (!Files.isDirectory(packs)) {
      return receipts;
    }
    try (Stream<Path> folders = Files.list(packs)) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve(FILE_NAME);
        if (Files.exists(file)) {
          receipts.add(
              new SpecificDatumReader<>(PackReceipt.class)
                  .read(
                      null,
                      DecoderFactory.get()
                          .jsonDecoder(PackReceipt.getClassSchema(), Files.readString(file))));
        }
      }
      return receipts;
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }
}
