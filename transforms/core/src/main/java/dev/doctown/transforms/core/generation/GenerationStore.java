package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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

  /** The answer under a key, if there is one. */
  Optional<GenerationRow> find(String key) {
    try {
      return Optional.of(
          new BinaryMessageDecoder<GenerationRow>(
                  SpecificData.get(), GenerationRow.getClassSchema())
              .decode(Files.readAllBytes(file(key))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  /** Keeps an answer, unless its key has one; the result is the one that holds. */
  GenerationRow keep(GenerationRow row) {
    String key = row.getGenerationKey();
    try {
      Path file = file(key);
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), "answer-", ".tmp");
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.write(
            new BinaryMessageEncoder<GenerationRow>(
                    SpecificData.get(), GenerationRow.getClassSchema())
                .encode(row));
        channel.force(true);
      }
      link(temporary, file);
    } catch (IOException e) {
      throw folder.unusable(e);
    }
    return find(key).orElseThrow();
  }

  private static void link(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      // The first one holds.
    } catch (UnsupportedOperationException | FileSystemException e) {
      // A file system without links: a move without replacing is the next best.
      if (!Files.exists(file)) {
        Files.move(temporary, file);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Path file(String key) {
    return folder.path().resolve(key.substring(0, PREFIX)).resolve(key + ".avro");
  }
}
