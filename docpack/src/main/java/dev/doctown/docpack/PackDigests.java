package dev.doctown.docpack;

import dev.doctown.transforms.spi.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The three digests of a pack, each a SHA-256 over lines that name what it covers.
 *
 * <p>A line is {@code option NAME VALUE}, {@code entry SHA256 PATH} or {@code rows SHA256 TABLE}
 * with LF at its end; backslash and LF inside a value are written {@code \\} and {@code \n}. The
 * lines are those of options, then of entries, then of rows, each in bytewise order of name.
 *
 * <ul>
 *   <li>structure: options that shape what is read from the source; tables that are read from it or
 *       computed of it, of those in which a model's words stand too the {@link ExtractedRows}.
 *       Pages without a model's words follow from these.
 *   <li>vectors: {@code tables/embeddings.parquet} and {@code search/}.
 *   <li>texts: options that shape what a model is asked; the tables with its words, pages, {@code
 *       quality.json}.
 * </ul>
 */
public record PackDigests(String structure, String vectors, String texts) {
  private enum Part {
    STRUCTURE,
    VECTORS,
    TEXTS
  }

  private static final String TABLES = "tables/";
  private static final String GENERATED = PackFormat.tablePath("generations");
  private static final Set<String> OPTIONS_OF_TEXTS =
      Set.of("max-symbols", "max-thinking-tokens", "max-tokens", "scope", "temperature");

  /**
   * The digests that a manifest with these options and entries must have.
   *
   * @param extracted the digests of {@link ExtractedRows} by table
   */
  public static PackDigests of(
      SortedMap<String, String> options,
      SortedMap<String, Manifest.Entry> entries,
      SortedMap<String, String> extracted) {
    Lines structure = new Lines();
    Lines vectors = new Lines();
    Lines texts = new Lines();
    options.forEach(
        (name, value) ->
            (OPTIONS_OF_TEXTS.contains(name) ? texts : structure)
                .add("option " + name + " " + value));
    for (Map.Entry<String, Manifest.Entry> entry : entries.entrySet()) {
      Lines part =
          switch (part(entry.getKey())) {
            case STRUCTURE -> structure;
            case VECTORS -> vectors;
            case TEXTS -> texts;
          };
      part.add("entry " + entry.getValue().sha256() + " " + entry.getKey());
    }
    extracted.forEach((table, sha256) -> structure.add("rows " + sha256 + " " + table));
    return new PackDigests(structure.sha256(), vectors.sha256(), texts.sha256());
  }

  private static Part part(String path) {
    if (path.startsWith("search/") || path.equals(PackFormat.tablePath(PackFormat.EMBEDDINGS))) {
      return Part.VECTORS;
    }
    if (path.equals(PackFormat.MIMETYPE_PATH)) {
      return Part.STRUCTURE;
    }
    String table =
        path.startsWith(TABLES) && path.indexOf('.') > 0
            ? path.substring(TABLES.length(), path.indexOf('.'))
            : "";
    return table.isEmpty() || path.equals(GENERATED) || ExtractedRows.covers(table)
        ? Part.TEXTS
        : Part.STRUCTURE;
  }

  private static final class Lines {
    private final MessageDigest digest = Digests.newSha256();

    private void add(String text) {
      String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
      digest.update((escaped + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String sha256() {
      return Digests.hex(digest.digest());
    }
  }
}
