package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types, or the functions, that most files of the repository mention. References are counted by
 * name: a name that several source files define counts for none of them, since the count could not
 * say which is meant.
 */
final class CoreSymbols {
  private static final int MOST_NAMES = 100_000;

  /** What is counted. */
  enum Kind {
    TYPES,
    FUNCTIONS;

    private boolean holds(SymbolRow symbol) {
      return (this == TYPES ? SymbolKinds.TYPES : SymbolKinds.FUNCTIONS).contains(symbol.getKind());
    }

    /** A call behind a dot names a member; without one it can construct a type. */
    private boolean isMentionedBy(ReferenceRow reference) {
      boolean call = reference.getKind().equals("call");
      return this == FUNCTIONS ? call : !call || reference.getQualifier() == null;
    }
  }

  /** A symbol and the number of other files that mention it. */
  record CoreSymbol(SymbolRow symbol, int files) {}

  private static final class Count {
    private final SymbolRow symbol;
    private boolean ambiguous;
    private int files;
    private String lastPath = "";

    private Count(SymbolRow symbol) {
      this.symbol = symbol;
    }
  }

  private CoreSymbols() {}

  /** The most mentioned ones, at most {@code limit}, each mentioned by at least two files. */
  static List<CoreSymbol> read(TableSource tables, Kind kind, int limit) {
    Map<String, Count> counts = byName(tables, kind);
    try (RowIterator<ReferenceRow> references = tables.rows(DocpackTable.REFERENCES)) {
      while (references.hasNext()) {
        ReferenceRow reference = references.next();
        Count count = counts.get(reference.getName());
        if (count != null
            && kind.isMentionedBy(reference)
            && !reference.getPath().equals(count.lastPath)
            && !reference.getPath().equals(count.symbol.getPath())) {
          count.files++;
          count.lastPath = reference.getPath();
        }
      }
    }
    return counts.values().stream()
        .filter(count -> !count.ambiguous && count.files >= 2)
        .map(count -> new CoreSymbol(count.symbol, count.files))
        .sorted(
            Comparator.comparingInt((CoreSymbol core) -> -core.files())
                .thenComparing(core -> core.symbol().getQualifiedName(), Utf8Order.INSTANCE)
                .thenComparing(core -> core.symbol().getSymbolId(), Utf8Order.INSTANCE))
        .limit(limit)
        .toList();
  }

  private static Map<String, Count> byName(TableSource tables, Kind kind) {
    Map<String, Count> counts = new HashMap<>();
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES);
        RowIterator<SymbolRow> symbols = tables.rows(DocpackTable.SYMBOLS)) {
      CategoryLookup categories = new CategoryLookup(files);
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (!categories.of(symbol.getPath()).equals("source")
            || symbol.getVisibility().equals("private")
            || !kind.holds(symbol)) {
          continue;
        }
        Count known = counts.get(symbol.getName());
        if (known != null) {
          known.ambiguous |= !known.symbol.getPath().equals(symbol.getPath());
        } else if (counts.size() < MOST_NAMES) {
          counts.put(symbol.getName(), new Count(symbol));
        }
      }
    }
    return counts;
  }
}
