package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What in the code a manifest's entry point names: a function of a module, a class, or a file. */
final class DeclaredBeginning {
  private static final String MAIN = "main";

  private final SymbolGraph graph;

  private DeclaredBeginning(SymbolGraph graph) {
    this.graph = graph;
  }

  /** Id of the symbol; null where the repository has none. */
  static @Nullable String of(SymbolGraph graph, DeclaredEntryPoint point) {
    DeclaredBeginning beginning = new DeclaredBeginning(graph);
    int symbol =
        switch (point.kind()) {
          case CONSOLE_SCRIPT -> beginning.functionOf(point);
          case MAIN_CLASS -> beginning.mainOf(graph.symbolNamed(point.target()));
          case BINARY, LIBRARY -> beginning.ofFiles(point);
          case CONTAINER -> -1;
        };
    return symbol < 0 ? null : graph.symbolId(symbol);
  }

  /** A function, {@code module:function}, of a module that defines or imports it. */
  private int functionOf(DeclaredEntryPoint point) {
    int symbol = graph.symbolNamed(point.target().replace(':', '.'));
    int colon = point.target().indexOf(':');
    if (symbol >= 0 || colon < 0) {
      return symbol;
    }
    String folder = point.path().substring(0, point.path().lastIndexOf('/') + 1);
    String module = point.target().substring(0, colon).replace('.', '/');
    return Stream.of("", "src/")
        .map(sources -> folder + sources + module)
        .flatMap(file -> Stream.of(file + ".py", file + "/__init__.py"))
        .mapToInt(graph::symbolOfFile)
        .filter(file -> file >= 0)
        .map(file -> imported(graph.fileOf(file), point.target().substring(colon + 1)))
        .filter(function -> function >= 0)
        .findFirst()
        .orElse(-1);
  }

  /** What a file surely imports under its own name; -1 for nothing. */
  private int imported(int module, String name) {
    Set<Integer> found = new TreeSet<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (kind == EdgeKind.IMPORTS
              && file == module
              && confidence >= SymbolGraph.SURE
              && graph.name(to).equals(name)) {
            found.add(to);
          }
        });
    return found.stream().findFirst().orElse(-1);
  }

  /** Of several files the one that has a main function. */
  private int ofFiles(DeclaredEntryPoint point) {
    if (point.sources().isEmpty()) {
      return mainOf(graph.symbolOfFile(point.target()));
    }
    return point.sources().stream()
        .mapToInt(graph::symbolOfFile)
        .filter(file -> file >= 0)
        .map(file -> graph.child(file, MAIN))
        .filter(main -> main >= 0)
        .findFirst()
        .orElse(-1);
  }

  private int mainOf(int symbol) {
    int main = symbol < 0 ? -1 : graph.child(symbol, MAIN);
    return main < 0 ? symbol : main;
  }
}
