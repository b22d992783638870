package dev.doctown.docpack.search;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, symbols and chunks side by side, each table once, and shows every chunk with what is
 * defined in it and around it. Holds the symbols of one file.
 */
final class ChunkWalk {

  /** Takes what the walk meets, in the order of the tables. */
  interface Visitor {
    /** A file that has chunks; they follow. */
    void file(FileRow file) throws IOException;

    /**
     * A chunk.
     *
     * @param definitions symbols whose definition starts in it
     * @param scope symbols other than variables whose definition starts before it and reaches over
     *     its end, outermost first
     */
    void chunk(ChunkRow chunk, List<SymbolRow> definitions, List<SymbolRow> scope)
        throws IOException;
  }

  private static final Set<String> FILE_COLUMNS = Set.of("path", "category");
  private static final Set<String> CHUNK_COLUMNS =
      Set.of(
          "path",
          "start_byte",
          "end_byte",
          "start_line",
          "end_line",
          "content",
          "content_bytes",
          "embedding_text_sha256");
  private static final Set<String> SYMBOL_COLUMNS =
      Set.of(
          "symbol_id",
          "name",
          "qualified_name",
          "parameters",
          "kind",
          "path",
          "start_byte",
          "start_line",
          "end_line",
          "signature");

  private ChunkWalk() {}

  static void walk(TableSource tables, Visitor visitor) throws IOException {
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES, FILE_COLUMNS);
        RowIterator<ChunkRow> chunkRows = tables.rows(DocpackTable.CHUNKS, CHUNK_COLUMNS);
        RowIterator<SymbolRow> symbolRows = tables.rows(DocpackTable.SYMBOLS, SYMBOL_COLUMNS)) {
      Peeking<ChunkRow> chunks = new Peeking<>(chunkRows);
      Peeking<SymbolRow> symbols = new Peeking<>(symbolRows);
      while (files.hasNext()) {
        FileRow file = files.next();
        List<SymbolRow> ofFile = symbolsOf(file.getPath(), symbols);
        if (chunks.head() != null && chunks.head().getPath().equals(file.getPath())) {
          visitor.file(file);
          visitChunks(file.getPath(), chunks, ofFile, visitor);
        }
      }
      if (chunks.head() != null) {
        throw new IllegalStateException(
            "chunk of a file without a row: " + chunks.head().getPath());
      }
    }
  }

  private static List<SymbolRow> symbolsOf(String path, Peeking<SymbolRow> symbols) {
    List<SymbolRow> found = new ArrayList<>();
    SymbolRow symbol = symbols.head();
    while (symbol != null && symbol.getPath().equals(path)) {
      if (!symbol.getKind().equals("file")) {
        found.add(symbol);
      }
      symbol = symbols.advance();
    }
    return found;
  }

  private static void visitChunks(
      String path, Peeking<ChunkRow> chunks, List<SymbolRow> symbols, Visitor visitor)
      throws IOException {
    List<SymbolRow> open = new ArrayList<>();
    int next = 0;
    ChunkRow chunk = chunks.head();
    while (chunk != null && chunk.getPath().equals(path)) {
      int endLine = chunk.getEndLine();
      int startLine = chunk.getStartLine();
      open.removeIf(symbol -> symbol.getEndLine() < startLine);
      List<SymbolRow> scope =
          open.stream().filter(symbol -> symbol.getEndLine() >= endLine).toList();
      int first = next;
      while (next < symbols.size() && symbols.get(next).getStartByte() < chunk.getEndByte()) {
        next++;
      }
      List<SymbolRow> definitions = symbols.subList(first, next);
      visitor.chunk(chunk, definitions, scope);
      for (SymbolRow symbol : definitions) {
        if (!SymbolClass.of(symbol).isVariable()) {
          open.add(symbol);
        }
      }
      chunk = chunks.advance();
    }
  }

  /** Rows with the next one in sight. */
  private static final class Peeking<R> {
    private final RowIterator<R> rows;
    private @Nullable R head;

    Peeking(RowIterator<R> rows) {
      this.rows = rows;
      this.head = rows.hasNext() ? rows.next() : null;
    }

    /** The next row; null behind the last. */
    @Nullable R head() {
      return head;
    }

    @Nullable R advance() {
      head = rows.hasNext() ? rows.next() : null;
      return head;
    }
  }
}
