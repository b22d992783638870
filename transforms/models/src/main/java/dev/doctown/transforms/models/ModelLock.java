package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pins models by their bytes: a file {@code models.lock} in the folder of a model, or in one of the
 * three above it (which reach from a file of a pulled repository to the folder of all models), with
 * lines as {@code sha256sum} writes and checks them, whose paths are absolute or count from the
 * lock's own folder. The nearest lock that names a file decides; a file that none names is not
 * pinned. The bytes of a pinned file are read, once in a process: a note of its digest beside it is
 * no proof.
 *
 * <pre>
 * 3b1f…  Qwen/Qwen3-4B-GGUF/Qwen3-4B-Q4_K_M.gguf
 * </pre>
 */
public final class ModelLock {
  /** The file's name. */
  public static final String NAME = "models.lock";

  private static final int ABOVE = 3;
  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](?:\\./)?(.+)");

  private ModelLock() {}

  /**
   * Checks a model's files against the locks above them.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_HASH_MISMATCH} if one is pinned to other bytes;
   *     {@link ErrorCode#MODEL_INVALID} if a lock cannot be read
   */
  public static void check(List<Path> files) {
    for (Path file : files) {
      check(file, file.toAbsolutePath().normalize());
      try {
        check(file, file.toRealPath());
      } catch (IOException e) {
        throw new DoctownException(
            ErrorCode.MODEL_NOT_FOUND, file + ": " + e + "; expected to read it", e);
      }
    }
  }

  /** By the path as it is named, and where links lead: a link is no way around a lock. */
  private static void check(Path file, Path absolute) {
    Path folder = absolute.getParent();
    for (int level = 0; level <= ABOVE && folder != null; level++) {
      String pinned = pinned(folder.resolve(NAME), absolute);
      if (pinned != null) {
        requireSame(file, folder.resolve(NAME), pinned);
        return;
      }
      folder = folder.getParent();
    }
  }

  private static void requireSame(Path file, Path lock, String pinned) {
    String found = ModelDigest.seen(file);
    if (!found.equalsIgnoreCase(pinned)) {
      throw new DoctownException(
          ErrorCode.MODEL_HASH_MISMATCH,
          file
              + ": its SHA-256 is "
              + found
              + "; expected "
              + pinned
              + " as "
              + lock
              + " pins it; fetch the model again, or change the lock if this one is meant");
    }
  }

  private static @Nullable String pinned(Path lock, Path file) {
    if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    List<String> lines = lines(lock);
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).stripLeading();
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      Path named = matcher.matches() ? path(lock, matcher.group(2)) : null;
      if (named == null) {
        throw new DoctownException(
            ErrorCode.MODEL_INVALID,
            lock
                + ", line "
                + (index + 1)
                + ": '"
                + line
                + "'; expected a SHA-256 in hex, two spaces and a path, as sha256sum writes them");
      }
      if (named.equals(file)) {
        return matcher.group(1);
      }
    }
    return null;
  }

  private static @Nullable Path path(Path lock, String written) {
    try {
      return lock.resolveSibling(written).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** A lock that is there and cannot be read may pin the model. */
  private static List<String> lines(Path lock) {
    try {
      if (!Files.isRegularFile(lock)) {
        throw new IOException("it is no regular file");
      }
      return Files.readAllLines(lock);
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          lock
              + ": "
              + (e instanceof CharacterCodingException ? "it is not UTF-8" : e.getMessage())
              + "; expected lines of sha256sum",
          e);
    }
  }
}
