package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types that most files of the repository mention. References are counted by name: a name that
 * several source files define counts for none of them, since the count could not say which is
 * meant.
 */
final class CoreTypes {
  private static final int MOST_TYPES = 100_000;
  private static final Set<String> KINDS =
      Set.of("class", "interface", "struct", "enum", "union", "trait", "record", "annotation");

  /** A type and the number of other files that mention it. */
  record CoreType(SymbolRow symbol, int files) {}

  private static final class Count {
    private final SymbolRow symbol;
    private boolean ambiguous;
    private int files;
    private String lastPath = "";

    private Count(SymbolRow symbol) {
      this.symbol = symbol;
    }
  }

  private CoreTypes() {}

  /** The most mentioned types, at most {@code limit}, each mentioned by at least two files. */
  static List<CoreType> read(TableSource tables, int limit) {
    Map<String, Count> counts = typesByName(tables);
    try (RowIterator<ReferenceRow> references = tables.rows(DocpackTable.REFERENCES)) {
      while (references.hasNext()) {
        ReferenceRow reference = references.next();
        Count count = counts.get(reference.getName());
        if (count != null
            && mentionsType(reference)
            && !reference.getPath().equals(count.lastPath)
            && !reference.getPath().equals(count.symbol.getPath())) {
          count.files++;
          count.lastPath = reference.getPath();
        }
      }
    }
    return counts.values().stream()
        .filter(count -> !count.ambiguous && count.files >= 2)
        .map(count -> new CoreType(count.symbol, count.files))
        .sorted(
            Comparator.comparingInt((CoreType type) -> -type.files())
                .thenComparing(type -> type.symbol().getQualifiedName(), Utf8Order.INSTANCE)
                .thenComparing(type -> type.symbol().getSymbolId(), Utf8Order.INSTANCE))
        .limit(limit)
        .toList();
  }

  /** A call behind a dot names a member; without one it can construct a type. */
  private static boolean mentionsType(ReferenceRow reference) {
    return !reference.getKind().equals("call") || reference.getQualifier() == null;
  }

  private static Map<String, Count> typesByName(TableSource tables) {
    Map<String, Count> counts = new HashMap<>();
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES);
        RowIterator<SymbolRow> symbols = tables.rows(DocpackTable.SYMBOLS)) {
      CategoryLookup categories = new CategoryLookup(files);
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (!categories.of(symbol.getPath()).equals("source")
            || !KINDS.contains(symbol.getKind())) {
          continue;
        }
        Count known = counts.get(symbol.getName());
        if (known != null) {
          known.ambiguous |= !known.symbol.getPath().equals(symbol.getPath());
        } else if (counts.size() < MOST_TYPES) {
          counts.put(symbol.getName(), new Count(symbol));
        }
      }
    }
    return counts;
  }
}
