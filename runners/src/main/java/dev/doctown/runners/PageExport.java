package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies entries of a docpack into a folder that is new or empty. They are written into a folder
 * beside it, which then takes its place: whole or absent.
 */
final class PageExport {
  private final Docpack pack;
  private final Path target;

  PageExport(Docpack pack, Path target) {
    this.pack = pack;
    this.target = target.toAbsolutePath().normalize();
  }

  /**
   * Writes the entries.
   *
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE} when the target is no empty folder
   *     or cannot be written
   */
  void write(List<String> entries) {
    refuseContent();
    try {
      Path parent = target.getParent();
      if (parent == null) {
        throw unusable("is the root of the file system");
      }
      Files.createDirectories(parent);
      Path draft =
          Files.createDirectory(parent.resolve(".doctown-export-" + ProcessHandle.current().pid()));
      try {
        for (String entry : entries) {
          copy(entry, draft);
        }
        // An empty folder of that name gives way; one that has been filled meanwhile does not.
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        FileTrees.delete(draft);
      }
    } catch (DirectoryNotEmptyException e) {
      throw unusable("is not empty");
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.OUTPUT_UNWRITABLE, target + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void refuseContent() {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw unusable("is a file");
    }
    try (Stream<Path> content = Files.list(target)) {
      if (content.findAny().isPresent()) {
        throw unusable("is not empty");
      }
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.OUTPUT_UNWRITABLE, target + " cannot be read: " + e.getMessage(), e);
    }
  }

  private DoctownException unusable(String what) {
    return new DoctownException(
        ErrorCode.OUTPUT_UNWRITABLE, target + " " + what + "; name a new or an empty folder");
  }

  /** Paths of entries have no segments that lead out; that is checked all the same. */
  private void copy(String entry, Path draft) throws IOException {
    Path file = draft.resolve(entry).normalize();
    if (!file.startsWith(draft)) {
      throw new DoctownException(
          ErrorCode.PACK_CORRUPT, "the entry " + entry + " leads out of its folder");
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (InputStream in = pack.open(entry).orElseThrow()) {
      Files.copy(in, file);
    }
  }
}
