package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where programs start: speaks of programs that manifests declare, and of main functions of Go, in
 * the project's own code, declared ones first, each file once; and of HTTP routes where a file has
 * some. Other main functions are as often tests, trials and tools. Neither is one that serves those
 * who work on the project, or one of Go whose name calls it a benchmark or an example or that no
 * usual build has.
 */
final class Programs {
  private static final String MAIN = "main";
  private static final Set<String> DECLARED = Set.of("console_script", "main_class", "binary");
  private static final int MOST_NAMES = 6;
  private static final int MOST_ROUTES = 50;
  private static final Pattern TRIAL =
      Pattern.compile(".*(?:Benchmarks?|Examples?|Demo|Sample|_bench(?:mark)?|_example|_demo)");

  private final Codebase code;
  private final BitSet leftOut;

  private Programs(Codebase code, BitSet leftOut) {
    this.code = code;
    this.leftOut = leftOut;
  }

  /**
   * Findings of entry points.
   *
   * @param leftOut files that are in no usual build
   */
  static List<Insight> of(Codebase code, List<EntryPointRow> rows, BitSet leftOut) {
    Programs programs = new Programs(code, leftOut);
    List<Insight> insights = new ArrayList<>();
    List<Start> starts = programs.starts(rows);
    if (!starts.isEmpty()) {
      insights.add(programs.startsOf(starts));
    }
    List<Start> routes = programs.routes(rows);
    if (!routes.isEmpty()) {
      insights.add(programs.routesOf(routes));
    }
    return insights;
  }

  /** An entry point and the definition that runs. */
  private record Start(EntryPointRow row, int symbol) {
    boolean isDeclared() {
      return DECLARED.contains(row.getKind());
    }
  }

  private List<Start> own(List<EntryPointRow> rows) {
    SymbolGraph graph = code.graph();
    return rows.stream()
        .filter(row -> row.getSymbolId() != null && !graph.layout().isAside(row.getPath()))
        .map(row -> new Start(row, graph.symbolWithId(row.getSymbolId())))
        .filter(start -> start.symbol() >= 0 && isOfTheProduct(graph.fileOf(start.symbol())))
        .toList();
  }

  private boolean isOfTheProduct(int file) {
    return code.isCode(file) && !code.graph().layout().isAside(code.graph().path(file));
  }

  private List<Start> starts(List<EntryPointRow> rows) {
    Map<Integer, Start> found = new LinkedHashMap<>();
    own(rows).stream()
        .filter(start -> !code.isTool(code.graph().fileOf(start.symbol())))
        .filter(start -> start.isDeclared() || isProgram(start))
        .sorted(Comparator.comparing(start -> !start.isDeclared()))
        .forEach(start -> found.putIfAbsent(code.graph().fileOf(start.symbol()), start));
    return List.copyOf(found.values());
  }

  private boolean isProgram(Start start) {
    int file = code.graph().fileOf(start.symbol());
    return start.row().getKind().equals(MAIN)
        && code.language(file).equals("Go")
        && !leftOut.get(file)
        && !TRIAL.matcher(code.stem(file)).matches();
  }

  private List<Start> routes(List<EntryPointRow> rows) {
    SymbolGraph graph = code.graph();
    Map<String, Start> found = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.getKind().equals("route") && !graph.layout().isAside(row.getPath()))
        // What answers without a name of its own, or elsewhere, is shown by its file.
        .map(row -> new Start(row, answering(row)))
        .filter(start -> start.symbol() >= 0 && isOfTheProduct(graph.fileOf(start.symbol())))
        .forEach(start -> found.putIfAbsent(start.row().getName() + " " + start.symbol(), start));
    return List.copyOf(found.values());
  }

  private int answering(EntryPointRow row) {
    String symbol = row.getSymbolId();
    return symbol == null
        ? code.graph().symbolOfFile(row.getPath())
        : code.graph().symbolWithId(symbol);
  }

  private Insight startsOf(List<Start> starts) {
    List<String> texts =
        starts.stream()
            .map(
                start ->
                    "`"
                        + code.graph().path(code.graph().fileOf(start.symbol()))
                        + "`"
                        + (start.isDeclared() ? " (" + start.row().getName() + ")" : ""))
            .toList();
    List<Evidence> evidence =
        starts.stream()
            .limit(MOST_NAMES)
            .map(start -> code.evidence(code.graph().fileOf(start.symbol()), line(start)))
            .toList();
    return insight(
        starts,
        InsightKind.ENTRY_POINTS,
        starts.size() == 1 ? "Where a program starts" : "Where programs start",
        (starts.size() == 1 ? "A program starts" : "Programs start")
            + " in "
            + Wording.list(texts, MOST_NAMES)
            + ".",
        evidence);
  }

  /** Where the definition stands; of a whole file its first line. */
  private int line(Start start) {
    return Math.max(1, code.graph().line(start.symbol()));
  }

  private Insight routesOf(List<Start> routes) {
    List<String> files =
        routes.stream().map(start -> "`" + start.row().getPath() + "`").distinct().toList();
    return insight(
        routes,
        InsightKind.ROUTES,
        "HTTP routes",
        "HTTP requests are answered by routes declared in " + Wording.list(files, MOST_NAMES) + ".",
        routes.stream()
            .limit(MOST_ROUTES)
            .map(Start::row)
            .map(row -> new Evidence(row.getPath(), row.getLine(), row.getLine(), null))
            .toList());
  }

  private Insight insight(
      List<Start> starts,
      InsightKind kind,
      String title,
      String description,
      List<Evidence> evidence) {
    List<String> components =
        starts.stream()
            .map(start -> start.row().getSymbolId())
            .flatMap(Stream::ofNullable)
            .distinct()
            .limit(MOST_NAMES)
            .toList();
    return new Insight(kind, title, description, components, evidence, 95);
  }
}
