package dev.doctown.runners;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a finished pack where it belongs. A test may put in one that does it wrong. */
interface Publisher {

  /**
   * Makes the pack appear under the target's name, over an old one if there is one.
   *
   * @param pack the finished pack; it is gone afterwards
   * @param staging a folder beside the target in which no one else writes
   */
  void publish(Path pack, Path staging, Path target) throws IOException;

  /**
   * In one step: whoever reads the target sees the old pack or the new one, and so it is after a
   * crash of the machine.
   */
  static Publisher atomic() {
    return (pack, staging, target) -> {
      Path whole = staging.resolve("whole.docpack");
      // From a work directory on another disk this copies.
      Files.move(pack, whole);
      try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(target.resolveSibling("."));
    };
  }

  /** Makes a move last; file systems that do not open folders keep no such promise. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Nothing more can be done, and the file itself is complete.
    }
  }
}
