package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TextRange;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of files, each file read once. */
public final class SourceLines {
  private final Docpack pack;
  private final Map<String, List<String>> known = new HashMap<>();

  public SourceLines(Docpack pack) {
    this.pack = pack;
  }

  /** The lines of a symbol. */
  public List<String> of(SymbolRow symbol) {
    List<String> lines = known.computeIfAbsent(symbol.getPath(), this::read);
    return lines.subList(
        Math.min(symbol.getStartLine() - 1, lines.size()),
        Math.min(symbol.getEndLine(), lines.size()));
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
