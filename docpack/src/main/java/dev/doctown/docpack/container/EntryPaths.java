package dev.doctown.docpack.container;

import java.nio.charset.StandardCharsets;

/**
 * Which paths an entry may have: relative, of non-empty segments between single slashes, none of
 * them {@code .} or {@code ..}, without backslash, colon or control characters, at most 65,535
 * bytes of UTF-8. Such a path stays inside its target on every file system.
 */
public final class EntryPaths {
  private static final int MAXIMUM_BYTES = 0xFFFF;

  private EntryPaths() {}

  /** Whether an entry may have this path. */
  public static boolean isValid(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MAXIMUM_BYTES
        && path.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '\\' || c == ':')
        && path.equals(new String(bytes, StandardCharsets.UTF_8));
  }
}
