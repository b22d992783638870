package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one pack is written to, and the checks on which tests of killed builds rest; {@code
 * SabotageTest} shows that they fail.
 */
public final class PackFolder {
  private final Path folder;

  /** Makes the folder. */
  public PackFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Where the pack is. */
  public Path pack() {
    return folder.resolve("x.docpack");
  }

  /** Puts an old pack there, or none. */
  public void begin(byte @Nullable [] old) throws IOException {
    if (old == null) {
      Files.deleteIfExists(pack());
    } else {
      Files.write(pack(), old);
    }
  }

  /** Fails unless the old pack is there as it was, or none when there was none. */
  public void checkUntouched(byte @Nullable [] old, String when) throws IOException {
    assertEquals(old != null, Files.exists(pack()), () -> "pack exists, " + when);
    if (old != null) {
      assertArrayEquals(old, Files.readAllBytes(pack()), () -> "the old pack changed, " + when);
    }
  }

  boolean holds(byte[] whole) throws IOException {
    return Files.exists(pack()) && Arrays.equals(whole, Files.readAllBytes(pack()));
  }

  /** Fails when there is anything but a pack. */
  void checkNothingElse(String when) throws IOException {
    assertEquals(Files.exists(pack()) ? List.of("x.docpack") : List.of(), names(folder), when);
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
