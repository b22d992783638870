package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.layout.FolderUse;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Verbatim uses of symbols in tests and examples: of each the shortest that shows the call, which
 * is the function around it where that is short, else the statement. One that has another name for
 * the symbol shows it only where none has its own.
 */
final class UsageExamples {
  private static final int MOST_PLACES = 6;
  private static final int MOST_LINES = 14;
  private static final int MOST_STATEMENT_LINES = 8;
  private static final int MOST_CHARACTERS = 1_200;
  private static final Comparator<UsageExample> ORDER =
      Comparator.comparingInt((UsageExample example) -> example.getCode().length())
          .thenComparing(UsageExample::getPath, Utf8Order.INSTANCE)
          .thenComparingInt(UsageExample::getStartLine);

  private final SymbolGraph graph;
  private final Map<Integer, Boolean> named = new HashMap<>();
  private final Map<Integer, UsageExample> shortest = new HashMap<>();

  private UsageExamples(SymbolGraph graph) {
    this.graph = graph;
  }

  /**
   * The example of each symbol that has one.
   *
   * @param wanted whether a symbol, by number, is to have one
   */
  static Map<Integer, UsageExample> read(
      RepositoryView repository, SymbolGraph graph, boolean[] wanted) {
    UsageExamples examples = new UsageExamples(graph);
    Map<String, List<ExamplePlace>> places = examples.places(wanted, endLines(repository, graph));
    try (RowIterator<FileContent> files =
        repository.contents(file -> places.containsKey(file.getPath()))) {
      while (files.hasNext()) {
        FileContent file = files.next();
        String path = file.file().getPath();
        List<String> lines = file.text().lines().toList();
        places.getOrDefault(path, List.of()).forEach(place -> examples.take(path, lines, place));
      }
    }
    return examples.shortest;
  }

  private static int[] endLines(RepositoryView repository, SymbolGraph graph) {
    int[] ends = new int[graph.symbolCount()];
    int number = 0;
    try (RowIterator<SymbolRow> symbols = repository.symbols()) {
      while (symbols.hasNext()) {
        ends[number++] = symbols.next().getEndLine();
      }
    }
    return ends;
  }

  private Map<String, List<ExamplePlace>> places(boolean[] wanted, int[] ends) {
    int[] count = new int[graph.symbolCount()];
    Map<String, List<ExamplePlace>> places = new TreeMap<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          boolean sure = kind == EdgeKind.CALLS && confidence >= SymbolGraph.SURE;
          if (sure && isExample(file) && graph.fileOf(to) != file) {
            // A constructor shows how its type is used.
            for (int used = to; used >= 0; used = isConstructor(used) ? graph.parentOf(used) : -1) {
              if (wanted[used] && count[used]++ < MOST_PLACES) {
                places
                    .computeIfAbsent(graph.path(file), path -> new ArrayList<>())
                    .add(new ExamplePlace(used, line, graph.line(from), ends[from]));
              }
            }
          }
        });
    return places;
  }

  private boolean isConstructor(int symbol) {
    return graph.kind(symbol).equals("constructor");
  }

  private boolean isExample(int file) {
    return graph.category(file).equals("test")
        || FolderUse.isIn(graph.layout().told(graph.path(file)), EnumSet.of(FolderUse.EXAMPLES));
  }

  private void take(String path, List<String> lines, ExamplePlace place) {
    int length = place.lastLine() - place.firstLine() + 1;
    boolean whole =
        length <= MOST_LINES
            && place.firstLine() <= place.line()
            && place.lastLine() <= lines.size();
    int first = whole ? place.firstLine() : place.line();
    int last = whole ? place.lastLine() : endOfStatement(lines, place.line());
    if (last < first || last > lines.size()) {
      return;
    }
    String code = String.join("\n", lines.subList(first - 1, last));
    if (code.length() <= MOST_CHARACTERS) {
      take(place.symbol(), new UsageExample(path, first, last, code));
    }
  }

  private void take(int symbol, UsageExample example) {
    boolean byName =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(graph.name(symbol)) + "(?![\\w$])")
            .matcher(example.getCode())
            .find();
    UsageExample known = shortest.get(symbol);
    boolean knownByName = named.getOrDefault(symbol, false);
    boolean better =
        known == null
            || (byName && !knownByName)
            || (byName == knownByName && ORDER.compare(example, known) < 0);
    if (better) {
      shortest.put(symbol, example);
      named.put(symbol, byName);
    }
  }

  /** The line in which the brackets close that are opened from a line on; 0 when none does soon. */
  private static int endOfStatement(List<String> lines, int start) {
    int depth = 0;
    for (int line = start; line < start + MOST_STATEMENT_LINES && line <= lines.size(); line++) {
      for (char c : lines.get(line - 1).toCharArray()) {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      }
      if (depth <= 0) {
        return line;
      }
    }
    return 0;
  }
}
