package dev.doctown.docpack;

import dev.doctown.transforms.spi.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;

/**
 * The three digests of a pack, each a SHA-256 over lines that name what it covers.
 *
 * <p>A line is {@code option NAME VALUE} or {@code entry SHA256 PATH} with LF at its end; backslash
 * and LF inside a value are written {@code \\} and {@code \n}. The lines are those of options, then
 * of entries, both in bytewise order of name.
 *
 * <ul>
 *   <li>structure: options; tables read from the source or computed from it; pages; {@code
 *       quality.json}, which tells of these and of whether there are vectors, not of their values.
 *   <li>vectors: {@code tables/embeddings.parquet} and {@code search/}.
 *   <li>texts: {@code tables/generations.parquet}.
 * </ul>
 */
public record PackDigests(String structure, String vectors, String texts) {
  private enum Part {
    STRUCTURE,
    VECTORS,
    TEXTS
  }

  private static final String GENERATED = PackFormat.tablePath("generations");

  /** The digests that a manifest with these options and entries must have. */
  public static PackDigests of(
      SortedMap<String, String> options, SortedMap<String, Manifest.Entry> entries) {
    return new PackDigests(
        digest(options, entries, Part.STRUCTURE),
        digest(options, entries, Part.VECTORS),
        digest(options, entries, Part.TEXTS));
  }

  private static Part part(String path) {
    if (path.startsWith("search/") || path.equals(PackFormat.tablePath(PackFormat.EMBEDDINGS))) {
      return Part.VECTORS;
    }
    return path.equals(GENERATED) ? Part.TEXTS : Part.STRUCTURE;
  }

  private static String digest(
      SortedMap<String, String> options, SortedMap<String, Manifest.Entry> entries, Part part) {
    MessageDigest digest = Digests.newSha256();
    if (part == Part.STRUCTURE) {
      options.forEach((name, value) -> line(digest, "option " + name + " " + value));
    }
    for (Map.Entry<String, Manifest.Entry> entry : entries.entrySet()) {
      if (part(entry.getKey()) == part) {
        line(digest, "entry " + entry.getValue().sha256() + " " + entry.getKey());
      }
    }
    return Digests.hex(digest.digest());
  }

  private static void line(MessageDigest digest, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
    digest.update((escaped + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
