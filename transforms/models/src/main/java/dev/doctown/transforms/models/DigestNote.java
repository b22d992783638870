package dev.doctown.transforms.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ModelDigest} computed last: a file {@code .FILE.digest} beside the model's first file
 * with the digest and, of each file, size, time of change, identity and name. A folder that cannot
 * be written has none.
 */
final class DigestNote {
  /** Younger files may change again within what their time of change can tell. */
  private static final Duration YOUNG = Duration.ofSeconds(2);

  private DigestNote() {}

  /** What files look like from outside, a line for each; empty while one is too young to tell. */
  static String appearance(List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      FileTime changed = attributes.lastModifiedTime();
      if (changed.toInstant().isAfter(Instant.now().minus(YOUNG))) {
        return "";
      }
      text.append(attributes.size())
          .append(' ')
          .append(changed)
          .append(' ')
          .append(attributes.fileKey())
          .append(' ')
          .append(file.getFileName())
          .append('\n');
    }
    return text.toString();
  }

  /** The digest that was noted of files which looked so; null if none was. */
  static @Nullable String read(Path first, String appearance) {
    try {
      String note = Files.readString(place(first));
      int end = note.indexOf('\n');
      boolean same =
          end == 64 && !appearance.isEmpty() && note.substring(end + 1).equals(appearance);
      return same ? note.substring(0, end) : null;
    } catch (IOException e) {
      return null;
    }
  }

  static void write(Path first, String appearance, String digest) {
    if (appearance.isEmpty()) {
      return;
    }
    try {
      Path folder = place(first).toAbsolutePath().getParent();
      Path temporary = Files.createTempFile(folder, ".digest", ".part");
      try {
        Files.write(temporary, (digest + "\n" + appearance).getBytes(StandardCharsets.UTF_8));
        Files.move(temporary, place(first), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // It is read again the next time.
    }
  }

  private static Path place(Path first) {
    return first.resolveSibling("." + first.getFileName() + ".digest");
  }
}
