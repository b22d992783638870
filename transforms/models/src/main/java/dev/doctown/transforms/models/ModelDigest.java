package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of a model's files, one after the other. What was computed is kept beside the first file
 * ({@link DigestNote}) and believed while the files look the same.
 */
public final class ModelDigest {
  private static final int BUFFER = 1 << 20;

  /** For folders that cannot be written: digests by path and appearance. */
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  /** What this process has read itself, by path, appearance and the system's own time of change. */
  private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

  private ModelDigest() {}

  /**
   * The digest of the files together; read anew only if they changed since.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}
   */
  public static String of(List<Path> files) {
    try {
      String before = DigestNote.appearance(files);
      String key = files.get(0).toAbsolutePath() + "\n" + before;
      String known = KNOWN.get(key);
      if (known == null) {
        known = DigestNote.read(files, before);
      }
      if (known == null) {
        known = read(files);
        if (!before.equals(DigestNote.appearance(files))) {
          return known;
        }
        DigestNote.write(files, before, known);
      }
      KNOWN.put(key, known);
      return known;
    } catch (IOException e) {
      throw unreadable(files.get(0), e);
    }
  }

  /**
   * The digest of one file's bytes as this process reads them itself: no note is believed, only
   * what was read before of the file in the same state.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}
   */
  static String seen(Path file) {
    try {
      String before = state(file);
      String known = SEEN.get(before);
      if (known == null) {
        List<Path> files = List.of(file);
        String appearance = DigestNote.appearance(files);
        known = read(files);
        if (!before.equals(state(file))) {
          return known;
        }
        SEEN.put(before, known);
        KNOWN.put(file.toAbsolutePath() + "\n" + appearance, known);
        DigestNote.write(files, appearance, known);
      }
      return known;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String state(Path file) throws IOException {
    String state = file.toRealPath() + "\n" + DigestNote.appearance(List.of(file));
    // Unlike the time of modification, nobody can set this one.
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? state + Files.getAttribute(file, "unix:ctime")
        : state;
  }

  /**
   * The digest of files together, read anew in any case.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}
   */
  public static String read(List<Path> files) {
    MessageDigest digest = Digests.newSha256();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          digest.update(buffer, 0, count);
        }
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return Digests.hex(digest.digest());
  }

  private static DoctownException unreadable(Path file, IOException cause) {
    return new DoctownException(
        ErrorCode.MODEL_NOT_FOUND,
        file + ": " + cause.getMessage() + "; expected to read it",
        cause);
  }
}
