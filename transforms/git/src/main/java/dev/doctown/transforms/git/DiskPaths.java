package dev.doctown.transforms.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Exact bytes of file names, whatever the locale.
 *
 * <p>Java shows a file name in the encoding of the locale and loses bytes that do not fit; under
 * {@code LANG=C} these are all above ASCII. A {@link Path} keeps the bytes, and its URI form, which
 * percent-encodes them one by one, is the way to get at them.
 */
final class DiskPaths {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~/";

  private DiskPaths() {}

  /** Key of the last segment. */
  static String name(Path path) {
    Path last = path.getFileName();
    String text = last == null ? "" : last.toString();
    if (PathText.isAscii(text)) {
      return text;
    }
    String whole = decode(path.toUri().getRawPath());
    String trimmed = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /** Key of a path below a root. */
  static String relative(Path root, Path path) {
    String key = "";
    for (Path at = path; at != null && !at.equals(root); at = at.getParent()) {
      key = key.isEmpty() ? name(at) : name(at) + "/" + key;
    }
    return key;
  }

  /** The path below a root that a key names. */
  static Path resolve(Path root, String key) {
    if (PathText.isAscii(key)) {
      return root.resolve(key);
    }
    String base = root.toUri().toString();
    return Path.of(URI.create((base.endsWith("/") ? base : base + "/") + encode(key)));
  }

  /** The bytes that a symbolic link points with. */
  static byte[] linkTarget(Path link, long size) throws IOException {
    Path target = Files.readSymbolicLink(link);
    String text = target.toString();
    if (text.length() == size && PathText.isAscii(text)) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
    String whole = decode(Path.of("/").resolve(target).toUri().getRawPath());
    byte[] bytes = PathText.bytes(target.isAbsolute() ? whole : whole.substring(1));
    // The URI of a folder ends with a slash that the link may not have.
    return bytes.length > size ? Arrays.copyOf(bytes, (int) size) : bytes;
  }

  private static String encode(String key) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        text.append(c);
      } else {
        text.append('%').append(HEX.toHexDigits((byte) c));
      }
    }
    return text.toString();
  }

  private static String decode(String rawPath) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < rawPath.length(); i++) {
      char c = rawPath.charAt(i);
      if (c == '%') {
        bytes.write(HexFormat.fromHexDigits(rawPath, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return PathText.key(bytes.toByteArray());
  }
}
