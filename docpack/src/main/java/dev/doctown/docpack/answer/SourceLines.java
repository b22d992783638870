package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TextRange;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of symbols; the file that was asked for last is kept. */
public final class SourceLines {
  private final Docpack pack;
  private String path = "";
  private List<String> known = List.of();

  public SourceLines(Docpack pack) {
    this.pack = pack;
  }

  /** The lines of a symbol. */
  public List<String> of(SymbolRow symbol) {
    if (!path.equals(symbol.getPath())) {
      path = symbol.getPath();
      known = read(path);
    }
    return known.subList(
        Math.min(symbol.getStartLine() - 1, known.size()),
        Math.min(symbol.getEndLine(), known.size()));
  }

  /** The chunks of a file, in order, are the file. */
  private List<String> read(String path) {
    StringBuilder text = new StringBuilder();
    try (RowIterator<ChunkRow> rows = pack.rows(DocpackTable.CHUNKS, TextRange.of(path))) {
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        text.append(
            row.getContent() == null
                ? StandardCharsets.UTF_8.decode(row.getContentBytes().duplicate())
                : row.getContent());
      }
    }
    return List.of(text.toString().split("\r\n|\r|\n", -1));
  }
}
