package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The symbols that a model documents: of the functions with a body worth a word and the types of
 * the project's own source files the most central ones.
 */
final class ChosenSymbols {
  /** Head, a statement and an end: what is shorter says itself what it does. */
  private static final int SHORTEST_BODY = 3;

  /** Of no concern to who uses the project. */
  private static final Set<String> HIDDEN = Set.of("private", "package");

  private final Map<String, SymbolRow> byId = new LinkedHashMap<>();

  private ChosenSymbols() {}

  static ChosenSymbols read(LevelSources sources, TaskScope scope) {
    Set<String> files = new HashSet<>();
    try (RowIterator<FileRow> rows = sources.view().files()) {
      while (rows.hasNext()) {
        FileRow file = rows.next();
        if (file.getCategory().equals("source") && file.getSkipped() == null) {
          files.add(file.getPath());
        }
      }
    }
    PriorityQueue<SymbolRow> best = new PriorityQueue<>(Ranked.ORDER.reversed());
    try (RowIterator<SymbolRow> symbols = sources.symbols()) {
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (isWanted(symbol, scope) && files.contains(symbol.getPath())) {
          best.add(symbol);
          if (best.size() > scope.mostSymbols()) {
            best.remove();
          }
        }
      }
    }
    ChosenSymbols chosen = new ChosenSymbols();
    best.stream()
        .sorted(Ranked.ORDER)
        .forEach(symbol -> chosen.byId.put(symbol.getSymbolId(), symbol));
    return chosen;
  }

  private static boolean isWanted(SymbolRow symbol, TaskScope scope) {
    boolean shown = scope.all() || !HIDDEN.contains(symbol.getVisibility());
    if (!shown) {
      return false;
    }
    return SymbolKinds.TYPES.contains(symbol.getKind())
        || (isFunction(symbol) && symbol.getEndLine() - symbol.getStartLine() + 1 >= SHORTEST_BODY);
  }

  static boolean isFunction(SymbolRow symbol) {
    return SymbolKinds.isFunction(symbol.getKind(), !symbol.getParameters().isEmpty());
  }

  /** All of them, the most central first. */
  Map<String, SymbolRow> byId() {
    return byId;
  }
}
