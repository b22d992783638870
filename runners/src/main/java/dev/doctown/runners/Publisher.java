package dev.doctown.runners;

import dev.doctown.docpack.Publication;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Puts a finished pack where it belongs. A test may put in one that does it wrong. */
interface Publisher {

  /**
   * Makes the pack appear under the target's name, over an old one if there is one.
   *
   * @param pack the finished pack; it is gone afterwards
   * @param staging on the target's disk
   */
  void publish(Path pack, Staging staging, Path target) throws IOException;

  /**
   * A place beside the target.
   *
   * @param folder where no one else writes
   * @param ordinary a file in it, made the ordinary way: the pack gets its permissions
   */
  record Staging(Path folder, Path ordinary) {}

  /** As {@link Publication#publish} does it: old pack or new one, at every moment. */
  static Publisher atomic() {
    return (pack, staging, target) -> {
      Path whole = staging.folder().resolve("whole.docpack");
      // From a work directory on another disk this copies.
      Files.move(pack, whole);
      try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      // Temporary files are made for their owner alone; a pack is a file like any other.
      if (Files.getFileStore(whole).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(staging.ordinary()));
      }
      Publication.publish(whole, target);
    };
  }
}
