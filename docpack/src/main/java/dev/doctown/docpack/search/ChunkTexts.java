package dev.doctown.docpack.search;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ChunkRow;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The texts of chunks, which the index does not hold: read from the table {@code chunks}. */
final class ChunkTexts {
  private static final Set<String> COLUMNS = Set.of("path", "content", "content_bytes");

  private final Table table;

  private ChunkTexts(Table table) {
    this.table = table;
  }

  /** Where the rows are. */
  interface Table {
    /** The rows of these files at least, in the order of the table. */
    RowIterator<ChunkRow> rows(Set<String> paths);
  }

  /** Reads the row groups that hold the files asked for, one at a time. */
  static ChunkTexts of(Docpack pack) {
    return of(paths -> pack.rows(DocpackTable.CHUNKS, COLUMNS, paths));
  }

  static ChunkTexts of(Table table) {
    return new ChunkTexts(table);
  }

  /**
   * Texts by number of the chunk; one that the table lacks is absent.
   *
   * @param chunks numbers in the index
   */
  Map<Integer, String> read(IndexReader index, Set<Integer> chunks) {
    Map<String, Integer> next = new HashMap<>();
    for (int chunk : chunks) {
      int file = index.fileOf(chunk);
      next.put(index.path(file), index.firstChunk(file));
    }
    Map<Integer, String> texts = new HashMap<>();
    if (next.isEmpty()) {
      return texts;
    }
    try (RowIterator<ChunkRow> rows = table.rows(next.keySet())) {
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        Integer chunk = next.computeIfPresent(row.getPath(), (path, number) -> number + 1);
        if (chunk != null && chunks.contains(chunk - 1)) {
          texts.put(chunk - 1, textOf(row));
        }
      }
    }
    return texts;
  }

  /** The text of a chunk, which may be of a file that is not UTF-8. */
  static String textOf(ChunkRow chunk) {
    String content = chunk.getContent();
    if (content != null) {
      return content;
    }
    return chunk.getContentBytes() == null
        ? ""
        : StandardCharsets.UTF_8.decode(chunk.getContentBytes().duplicate()).toString();
  }
}
