package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The file a build is to write, checked before any work.
 *
 * @param shown the path as the user knows it
 * @param file the file itself, absolute: a link stays, and what it leads to is written
 */
record BuildTarget(Path shown, Path file) {
  private static final String NAME_TOO_LONG = "File name too long";
  private static final int ID_DIGITS = 8;
  private static final byte[] ZIP_START = {'P', 'K', 3, 4};
  // As many as Linux follows.
  private static final int MOST_LINKS = 40;

  /**
   * Resolves the target.
   *
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE} when its folder is none, when
   *     something that is no docpack has the name, or when links lead in a circle
   */
  static BuildTarget of(Path shown) {
    Path named = shown.toAbsolutePath().normalize();
    for (int links = 0; links <= MOST_LINKS; links++) {
      Path file = inRealFolder(shown, named);
      if (!Files.isSymbolicLink(file)) {
        return replaceable(shown, file);
      }
      try {
        named = file.resolveSibling(Files.readSymbolicLink(file));
      } catch (IOException e) {
        throw unwritable(shown, "is a link that cannot be read");
      }
    }
    throw unwritable(shown, "is a link that leads nowhere; remove it, or name another file");
  }

  private static Path inRealFolder(Path shown, Path named) {
    Path folder = named.getParent();
    Path name = named.getFileName();
    if (folder == null || name == null) {
      throw unwritable(shown, "is not a file name; name the pack, such as /tmp/name.docpack");
    }
    if (!Files.isDirectory(folder)) {
      throw unwritable(shown, "its folder " + folder + " does not exist; make it, or name another");
    }
    try {
      return folder.toRealPath().resolve(name);
    } catch (IOException e) {
      throw unwritable(shown, "its folder cannot be read");
    }
  }

  private static BuildTarget replaceable(Path shown, Path file) {
    if (Files.isDirectory(file)) {
      throw unwritable(shown, "is a folder; name the file to write in it");
    }
    if (Files.exists(file) && !mayBeReplaced(file)) {
      throw unwritable(shown, "exists and is no docpack; move it, or name another file");
    }
    return new BuildTarget(shown, file);
  }

  /**
   * A docpack, damaged ones included; by the name of one also what begins as a ZIP file, and an
   * empty file: what an interrupted copy leaves.
   */
  private static boolean mayBeReplaced(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return Docpack.isDocpack(file)
          || (file.toString().endsWith(".docpack") && beginsAsZipOrIsEmpty(file));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean beginsAsZipOrIsEmpty(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(ZIP_START.length);
      return start.length == 0 || Arrays.equals(start, ZIP_START);
    }
  }

  /** The folder beside the target that locks it and holds the pack until it is whole. */
  Path stagingFolder() {
    return file.resolveSibling(".doctown-" + file.getFileName());
  }

  /** The folder for run files; its name tells targets of one name in two folders apart. */
  Path workFolder(@Nullable Path workDirectory) {
    if (workDirectory == null) {
      return stagingFolder().resolve("work");
    }
    String id = Digests.id(file.toString()).substring(0, ID_DIGITS);
    return workDirectory
        .toAbsolutePath()
        .normalize()
        .resolve(".doctown-" + file.getFileName() + "-" + id);
  }

  /**
   * The folder for what models answered. No build's end removes it but the one that publishes the
   * answers, so that an interrupted build is gone on with.
   */
  Path answersFolder(@Nullable Path workDirectory) {
    Path work = workDirectory == null ? stagingFolder() : workFolder(workDirectory);
    return work.resolveSibling(work.getFileName() + ".answers");
  }

  /** What it means that nothing can be made beside the target. */
  DoctownException unwritable(IOException e) {
    DoctownException coded = Faults.coded(e);
    if (coded.code() == ErrorCode.DISK_FULL) {
      return coded;
    }
    if (reason(e).equals(NAME_TOO_LONG)) {
      return unwritable(shown, "its name is too long for the disk; give a shorter one");
    }
    return unwritable(
        shown,
        "nothing can be written to "
            + file.getParent()
            + " ("
            + reason(e)
            + "); name another place, or change its permissions");
  }

  /** Why a file system refused, in a few words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static DoctownException unwritable(Path shown, String why) {
    return new DoctownException(ErrorCode.OUTPUT_UNWRITABLE, "--output " + shown + ": " + why);
  }
}
