package dev.doctown.transforms.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ModelDigest} computed last: a file {@code .FILE.digest} beside the model's first file
 * (of several {@code .FILE.N.digest}) with the digest and, of each file, size, time of change,
 * identity and name. A folder that cannot be written has none.
 */
final class DigestNote {
  /** A file may change again within what its time of change can tell: so much older is its note. */
  private static final Duration YOUNG = Duration.ofSeconds(2);

  private DigestNote() {}

  /** What files look like from outside, a line for each. */
  static String appearance(List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      text.append(attributes.size())
          .append(' ')
          .append(attributes.lastModifiedTime())
          .append(' ')
          .append(attributes.fileKey())
          .append(' ')
          .append(file.getFileName())
          .append('\n');
    }
    return text.toString();
  }

  /** The digest that was noted of files which looked so; null if none was. */
  static @Nullable String read(List<Path> files, String appearance) {
    try {
      Path place = place(files.get(0), files.size());
      String note = Files.readString(place);
      int end = note.indexOf('\n');
      boolean same = end == 64 && note.substring(end + 1).equals(appearance);
      return same && isOlder(files, place) ? note.substring(0, end) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isOlder(List<Path> files, Path place) throws IOException {
    Instant noted = Files.getLastModifiedTime(place).toInstant();
    for (Path file : files) {
      if (Files.getLastModifiedTime(file).toInstant().plus(YOUNG).isAfter(noted)) {
        return false;
      }
    }
    return true;
  }

  static void write(List<Path> files, String appearance, String digest) {
    Path place = place(files.get(0), files.size());
    try {
      Path folder = place.toAbsolutePath().getParent();
      Path temporary = Files.createTempFile(folder, ".digest", ".part");
      try {
        Files.write(temporary, (digest + "\n" + appearance).getBytes(StandardCharsets.UTF_8));
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // It is read again the next time.
    }
  }

  private static Path place(Path first, int files) {
    return first.resolveSibling(
        "." + first.getFileName() + (files == 1 ? "" : "." + files) + ".digest");
  }
}
