package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;

/**
 * The answers of a build, a file for each key: {@code XX/KEY.avro}.
 *
 * <p>An answer is written beside its place, forced to the disk, and linked to its name, which fails
 * when another worker was first: then that one's answer holds. Only what was read from here flows
 * on, so that a task that runs again never mixes two texts, and no call whose answer arrived is
 * made again.
 */
final class GenerationStore {
  private static final int PREFIX = 2;

  private final WorkDirectory folder;

  /** A store in a folder. */
  GenerationStore(Path folder) {
    this.folder = WorkDirectory.at(folder);
  }

  /** The answer under a key, if there is one; a file that holds something else is removed. */
  Optional<GenerationRow> find(String key) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file(key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw folder.unusable(e);
    }
    try {
      GenerationRow row =
          new BinaryMessageDecoder<GenerationRow>(
                  SpecificData.get(), GenerationRow.getClassSchema())
              .decode(bytes);
      if (row.getGenerationKey().equals(key)) {
        return Optional.of(row);
      }
    } catch (IOException | AvroRuntimeException e) {
      // Of another version of doctown, or damaged: it is asked again.
    }
    try {
      Files.deleteIfExists(file(key));
    } catch (IOException e) {
      throw folder.unusable(e);
    }
    return Optional.empty();
  }

  /** Keeps an answer, unless its key has one; the result is the one that holds. */
  GenerationRow keep(GenerationRow row) {
    String key = row.getGenerationKey();
    try {
      Path file = file(key);
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), "answer-", ".tmp");
      try {
        write(row, temporary);
        link(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw folder.unusable(e);
    }
    return find(key)
        .orElseThrow(
            () -> folder.unusable(new IOException("an answer that was just kept is gone")));
  }

  private static void write(GenerationRow row, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes =
          new BinaryMessageEncoder<GenerationRow>(
                  SpecificData.get(), GenerationRow.getClassSchema())
              .encode(row);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Who is first has the name: a file system without links keeps no such promise. */
  private static void link(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      // The first one holds.
    } catch (UnsupportedOperationException e) {
      throw new IOException("its file system has no hard links, by which answers are kept", e);
    }
  }

  private Path file(String key) {
    return folder.path().resolve(key.substring(0, PREFIX)).resolve(key + ".avro");
  }
}
