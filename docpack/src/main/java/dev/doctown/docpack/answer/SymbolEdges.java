package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The edges that begin or end at some symbols, in one pass over the table.
 *
 * @param incoming calls, references, extends and implements that end at them, or calls that end at
 *     one of their constructors, from elsewhere
 * @param outgoing all that begin at them and end elsewhere
 */
record SymbolEdges(List<EdgeRow> incoming, List<EdgeRow> outgoing) {
  private static final Set<String> COLUMNS =
      Set.of("from_symbol_id", "to_symbol_id", "to_name", "kind", "line", "path", "confidence");

  /**
   * @param ids the symbols
   * @param constructors ids of their constructors
   * @param one whether they are one symbol, which may call itself, and its declarations
   */
  static SymbolEdges read(Docpack pack, Set<String> ids, Set<String> constructors, boolean one) {
    SymbolEdges found = new SymbolEdges(new ArrayList<>(), new ArrayList<>());
    try (RowIterator<EdgeRow> rows = pack.rows(DocpackTable.EDGES, COLUMNS)) {
      while (rows.hasNext()) {
        EdgeRow row = rows.next();
        String to = row.getToSymbolId();
        boolean begins = ids.contains(row.getFromSymbolId());
        boolean ends = to != null && ids.contains(to);
        boolean isOwn = ids.size() == 1 || (one && row.getKind().equals("calls"));
        if (begins && ends && !isOwn) {
          continue;
        }
        if (begins) {
          found.outgoing.add(row);
        }
        if (ends || (to != null && row.getKind().equals("calls") && constructors.contains(to))) {
          found.incoming.add(row);
        }
      }
    }
    return found;
  }

  /** The same with more edges, each of which begins or ends at one of the symbols. */
  SymbolEdges with(List<EdgeRow> more, Set<String> ids) {
    SymbolEdges all = new SymbolEdges(new ArrayList<>(incoming), new ArrayList<>(outgoing));
    for (EdgeRow row : more) {
      (ids.contains(row.getFromSymbolId()) ? all.outgoing : all.incoming).add(row);
    }
    return all;
  }
}
