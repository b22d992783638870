package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.SubsystemRole;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much of a subsystem others may use: speaks of the innermost subsystems of code with at least
 * ten types and functions, near all of them in a language whose definitions say by themselves
 * whether they are public (Java, Go, Python, TypeScript), the largest first, where at least three
 * other files use a public type of its folder. Public is what is declared so and stands in nothing
 * that is not, modules and folders included that are internal by name.
 */
final class PublicSurface {
  private static final Set<String> LANGUAGES = Set.of("Java", "Go", "Python", "TypeScript");

  /** Modules of Python that begin with an underscore, and folders that tools close or all avoid. */
  private static final Pattern HIDDEN =
      Pattern.compile("(?:^|/)(?:_(?!_init__|_main__)[^/]*(?:/|\\.py$)|internal/)");

  private static final int MOST = 5;
  private static final int LEAST_SYMBOLS = 10;
  private static final int MOST_TYPES = 3;
  private static final int LEAST_FILES = 3;

  private PublicSurface() {}

  private static final class Surface {
    private int all;
    private int open;
    private int unknown;
  }

  static List<Insight> of(Codebase code) {
    SymbolGraph graph = code.graph();
    Surface[] surfaces = new Surface[code.subsystems().size()];
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      int file = graph.fileOf(symbol);
      boolean counts =
          (code.isType(symbol) || code.isFunction(symbol))
              && code.isCode(file)
              && !code.isTool(file);
      if (counts && !code.isInFunction(symbol)) {
        int subsystem = code.subsystemOf(file);
        if (surfaces[subsystem] == null) {
          surfaces[subsystem] = new Surface();
        }
        surfaces[subsystem].all++;
        surfaces[subsystem].open += isPublic(code, symbol) ? 1 : 0;
        surfaces[subsystem].unknown += saysItself(code, symbol) ? 0 : 1;
      }
    }
    Uses uses = uses(code);
    return IntStream.range(0, surfaces.length)
        .filter(number -> surfaces[number] != null)
        .filter(number -> code.subsystems().get(number).role() == SubsystemRole.CODE)
        .filter(number -> !Wording.isMadeUp(code.subsystems().get(number).name()))
        .filter(
            number ->
                surfaces[number].all >= LEAST_SYMBOLS
                    && surfaces[number].open > 0
                    && surfaces[number].unknown * 20 <= surfaces[number].all)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer number) -> -surfaces[number].all)
                .thenComparingInt(Integer::intValue))
        .limit(MOST)
        .flatMap(number -> insight(code, number, surfaces[number], uses).stream())
        .toList();
  }

  private static boolean saysItself(Codebase code, int symbol) {
    return LANGUAGES.contains(code.language(code.graph().fileOf(symbol)))
        && !code.graph().visibility(symbol).equals("unknown");
  }

  private static boolean isPublic(Codebase code, int symbol) {
    SymbolGraph graph = code.graph();
    int at = symbol;
    while (at >= 0 && !graph.kind(at).equals("file") && graph.visibility(at).equals("public")) {
      at = graph.parentOf(at);
    }
    return (at < 0 || graph.kind(at).equals("file"))
        && !HIDDEN.matcher(graph.path(graph.fileOf(symbol))).find();
  }

  /** For each type the sure uses of it or its members in other files of code. */
  private static final class Uses {
    private final int[] places;
    private final int[] files;

    Uses(int types) {
      places = new int[types];
      files = new int[types];
    }
  }

  private static Uses uses(Codebase code) {
    SymbolGraph graph = code.graph();
    Uses uses = new Uses(graph.symbolCount());
    Set<Long> pairs = new HashSet<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (kind != EdgeKind.CONTAINS
              && confidence >= SymbolGraph.SURE
              && code.isCode(file)
              && graph.fileOf(to) != file) {
            int used = to;
            while (used >= 0 && !code.isType(used)) {
              used = graph.parentOf(used);
            }
            if (used >= 0) {
              uses.places[used]++;
              uses.files[used] += pairs.add((long) used << Integer.SIZE | file) ? 1 : 0;
            }
          }
        });
    return uses;
  }

  private static boolean isIn(String folder, String path) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  private static Optional<Insight> insight(Codebase code, int number, Surface surface, Uses uses) {
    SymbolGraph graph = code.graph();
    Subsystem subsystem = code.subsystems().get(number);
    List<Integer> types =
        IntStream.range(0, graph.symbolCount())
            .filter(symbol -> uses.files[symbol] >= LEAST_FILES && code.isType(symbol))
            .filter(symbol -> code.subsystemOf(graph.fileOf(symbol)) == number)
            .filter(symbol -> isIn(subsystem.anchorFolder(), graph.path(graph.fileOf(symbol))))
            .filter(symbol -> LANGUAGES.contains(code.language(graph.fileOf(symbol))))
            .filter(symbol -> code.isCode(graph.fileOf(symbol)) && isPublic(code, symbol))
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer symbol) -> -uses.places[symbol])
                    .thenComparingInt(Integer::intValue))
            .limit(MOST_TYPES)
            .toList();
    if (types.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Insight(
            InsightKind.PUBLIC_SURFACE,
            "Public surface of " + subsystem.name(),
            surface.open
                + " of the "
                + surface.all
                + " types and functions of "
                + subsystem.name()
                + (surface.open == 1 ? " is public" : " are public")
                + "; other files use, among others, "
                + Wording.list(
                    types.stream().map(type -> "`" + graph.name(type) + "`").distinct().toList())
                + ".",
            List.of(subsystem.id()),
            types.stream().map(code::evidence).toList(),
            Insight.HELD_TO));
  }
}
