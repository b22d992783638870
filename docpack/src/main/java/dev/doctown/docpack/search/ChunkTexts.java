package dev.doctown.docpack.search;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The texts of chunks, which the index does not hold: read from the table {@code chunks}, without
 * their {@link LegalNotice}, as the index has read them.
 */
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
   * The text of each chunk by its number. Reads no further than the last of them.
   *
   * @param chunks numbers in the index
   * @throws DoctownException {@link ErrorCode#PACK_CORRUPT} when the table lacks one of them
   */
  Map<Integer, String> read(IndexReader index, Set<Integer> chunks) {
    Map<String, Integer> files = new HashMap<>();
    for (int chunk : chunks) {
      int file = index.fileOf(chunk);
      files.put(index.path(file), file);
    }
    Map<Integer, String> texts = new HashMap<>();
    if (files.isEmpty()) {
      return texts;
    }
    LegalNotice notice = new LegalNotice();
    String path = "";
    int next = 0;
    try (RowIterator<ChunkRow> rows = table.rows(files.keySet())) {
      while (texts.size() < chunks.size() && rows.hasNext()) {
        ChunkRow row = rows.next();
        Integer file = files.get(row.getPath());
        if (file == null) {
          continue;
        }
        if (!row.getPath().equals(path)) {
          path = row.getPath();
          next = index.firstChunk(file);
          notice.startFile(index.role(file));
        }
        String text = notice.without(textOf(row));
        if (chunks.contains(next)) {
          texts.put(next, text);
        }
        next++;
      }
    }
    requireAll(index, chunks, texts);
    return texts;
  }

  private static void requireAll(
      IndexReader index, Set<Integer> chunks, Map<Integer, String> texts) {
    chunks.stream()
        .filter(chunk -> !texts.containsKey(chunk))
        .mapToInt(Integer::intValue)
        .min()
        .ifPresent(
            chunk -> {
              int file = index.fileOf(chunk);
              throw IndexFault.corrupt(
                  index.path(file),
                  "lacks chunk " + (chunk - index.firstChunk(file)) + " in the table chunks");
            });
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
