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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types, or the functions, that most files of the repository mention. References are not
 * resolved: {@link Namesakes} says for which definition of a name a file counts. A file counts for
 * definitions of its own family of languages only.
 */
final class CoreSymbols {
  private static final int MOST_NAMES = 100_000;

  /** What is counted. */
  enum Kind {
    TYPES,
    FUNCTIONS;

    private boolean holds(SymbolRow symbol) {
      String kind = symbol.getKind();
      return this == TYPES
          ? SymbolKinds.TYPES.contains(kind) || kind.equals("type_alias")
          : SymbolKinds.FUNCTIONS.contains(kind);
    }

    /** A call behind a dot names a member; without one it can construct a type. */
    private boolean isMentionedBy(ReferenceRow reference) {
      return switch (reference.getKind()) {
        case "import" -> true;
        case "call" -> this == FUNCTIONS || reference.getQualifier() == null;
        default -> this == TYPES;
      };
    }
  }

  /** A symbol and the number of other files that mention it. */
  record CoreSymbol(SymbolRow symbol, int files) {}

  private record Name(LanguageFamily family, String name) {}

  private final Kind kind;
  private final Map<Name, Namesakes> names = new HashMap<>();
  private final Set<String> roots = new HashSet<>();

  private CoreSymbols(Kind kind) {
    this.kind = kind;
  }

  /** The most mentioned ones, at most {@code limit}, each mentioned by at least two files. */
  static List<CoreSymbol> read(TableSource tables, Kind kind, int limit) {
    CoreSymbols core = new CoreSymbols(kind);
    core.readDefinitions(tables);
    core.readReferences(tables);
    return core.names.values().stream()
        .flatMap(Namesakes::counted)
        .filter(counted -> counted.files() >= 2)
        .map(counted -> new CoreSymbol(counted.definition().symbol(), counted.files()))
        .filter(found -> StartingPoint.isOne(found.symbol()))
        .sorted(
            Comparator.comparingInt((CoreSymbol found) -> -found.files())
                .thenComparing(found -> found.symbol().getQualifiedName(), Utf8Order.INSTANCE)
                .thenComparing(found -> found.symbol().getSymbolId(), Utf8Order.INSTANCE))
        .limit(limit)
        .toList();
  }

  private void readDefinitions(TableSource tables) {
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES);
        RowIterator<SymbolRow> symbols = tables.rows(DocpackTable.SYMBOLS)) {
      FileLookup lookup = new FileLookup(files);
      Set<String> holders = new HashSet<>();
      String path = "";
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (!symbol.getPath().equals(path)) {
          path = symbol.getPath();
          holders.clear();
        }
        if (SymbolKinds.holdsMembers(symbol.getKind())) {
          holders.add(symbol.getSymbolId());
        }
        if (!kind.holds(symbol)
            || isAssociated(symbol, holders)
            || symbol.getVisibility().equals("private")
            || !lookup.categoryOf(symbol.getPath()).equals("source")
            || names.size() >= MOST_NAMES) {
          continue;
        }
        LanguageFamily family = lookup.familyOf(symbol.getPath());
        Definition definition = new Definition(symbol);
        names
            .computeIfAbsent(new Name(family, symbol.getName()), unused -> new Namesakes())
            .add(definition);
        definition.modules().forEach(module -> roots.add(module.replace('_', '-')));
      }
    }
  }

  /** A type that an implementation gives to a name of its trait is no type of its own. */
  private static boolean isAssociated(SymbolRow symbol, Set<String> holders) {
    String parent = symbol.getParentSymbolId();
    return symbol.getKind().equals("type_alias") && parent != null && holders.contains(parent);
  }

  private void readReferences(TableSource tables) {
    try (RowIterator<FileRow> files = tables.rows(DocpackTable.FILES);
        RowIterator<ReferenceRow> references = tables.rows(DocpackTable.REFERENCES)) {
      FileLookup lookup = new FileLookup(files);
      FileMentions file = new FileMentions("", LanguageFamily.OTHER);
      while (references.hasNext()) {
        ReferenceRow reference = references.next();
        if (!reference.getPath().equals(file.path())) {
          count(file);
          file = new FileMentions(reference.getPath(), lookup.familyOf(reference.getPath()));
        }
        if (kind.isMentionedBy(reference)) {
          file.add(reference);
        }
      }
      count(file);
    }
  }

  private void count(FileMentions file) {
    for (String name : file.names()) {
      Namesakes namesakes = names.get(new Name(file.family(), name));
      if (namesakes != null) {
        namesakes.count(name, file, roots);
      }
    }
  }
}
