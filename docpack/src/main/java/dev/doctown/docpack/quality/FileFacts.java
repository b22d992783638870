package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a pack: how many lines each has, and whether the pack holds what it was. */
final class FileFacts {
  private static final Set<String> FILES =
      Set.of("path", "category", "line_count", "content_sha256");
  private static final Set<String> CHUNKS = Set.of("path", "content", "content_bytes");
  private static final int UNREAD = -1;

  /**
   * A file.
   *
   * @param lines its lines; -1 when its content was not read
   * @param sha256 of its content
   */
  private record Fact(int number, int lines, String category, @Nullable String sha256) {}

  private final Map<String, Fact> files = new HashMap<>();
  private final List<String> paths = new ArrayList<>();
  private final Set<String> altered = new HashSet<>();

  private FileFacts() {}

  static FileFacts read(TableSource tables) {
    FileFacts facts = new FileFacts();
    try (RowIterator<FileRow> rows = tables.rows(DocpackTable.FILES, FILES)) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        Integer lines = row.getLineCount();
        facts.paths.add(row.getPath());
        facts.files.put(
            row.getPath(),
            new Fact(
                facts.files.size(),
                lines == null ? UNREAD : lines,
                row.getCategory(),
                row.getContentSha256()));
      }
    }
    facts.readContents(tables);
    return facts;
  }

  private void readContents(TableSource tables) {
    try (RowIterator<ChunkRow> rows = tables.rows(DocpackTable.CHUNKS, CHUNKS)) {
      String path = "";
      MessageDigest digest = Digests.newSha256();
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        if (!row.getPath().equals(path)) {
          compare(path, digest);
          path = row.getPath();
        }
        ByteBuffer bytes = row.getContentBytes();
        if (bytes != null) {
          digest.update(bytes.duplicate());
        } else {
          digest.update(String.valueOf(row.getContent()).getBytes(StandardCharsets.UTF_8));
        }
      }
      compare(path, digest);
    }
  }

  private void compare(String path, MessageDigest content) {
    String digest = Digests.hex(content.digest());
    Fact fact = files.get(path);
    if (fact != null && fact.sha256 != null && !fact.sha256.equals(digest)) {
      altered.add(path);
    }
  }

  boolean contains(String path) {
    return files.containsKey(path);
  }

  boolean haveFolder(String folder) {
    return files.keySet().stream().anyMatch(path -> path.startsWith(folder + "/"));
  }

  /** The category of a file; empty when there is no such file. */
  String category(String path) {
    Fact fact = files.get(path);
    return fact == null ? "" : fact.category;
  }

  /** Whether the file is there, with the content that its row names and at least these lines. */
  boolean hold(String path, int startLine, int endLine) {
    Fact fact = files.get(path);
    return fact != null
        && !altered.contains(path)
        && startLine >= 1
        && startLine <= endLine
        && endLine <= Math.max(fact.lines, 1);
  }

  /** A number for a place that differs from those of all others; -1 when there is no such file. */
  long key(String path, int line) {
    Fact fact = files.get(path);
    return fact == null ? -1 : ((long) fact.number << Integer.SIZE) | line;
  }

  /** A place in words, from its two keys. */
  String text(long first, long last) {
    int number = (int) (first >> Integer.SIZE);
    String path = number < 0 ? "" : paths.get(number);
    return path + " L" + (int) first + "-" + (int) last;
  }
}
