package dev.doctown.runners;

import dev.doctown.docpack.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a finished pack where it belongs. A test may put in one that does it wrong. */
interface Publisher {

  /**
   * Makes the pack appear under the target's name, over an old one if there is one.
   *
   * @param pack the finished pack; it is gone afterwards
   * @param ordinary a file made the ordinary way, whose permissions the pack gets
   */
  void publish(Path pack, Path ordinary, Path target) throws IOException;

  /** As {@link Publication#publish} does it: old pack or new one, at every moment. */
  static Publisher atomic() {
    return (pack, ordinary, target) -> {
      // Temporary files are made for their owner alone; a pack is a file like any other.
      if (Files.getFileStore(pack).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(pack, Files.getPosixFilePermissions(ordinary));
      }
      Publication.publish(pack, target);
    };
  }
}
