package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Modules of Python that do something of their own when they are run, and are parts of a program
 * all the same: the project declares its programs elsewhere, and other modules import them.
 */
final class SideMains {
  private SideMains() {}

  /**
   * @param rows what files show
   * @param declared what manifests declare
   */
  static Set<EntryPointRow> of(
      Collection<EntryPointRow> rows, Collection<EntryPointRow> declared, SymbolGraph graph) {
    List<EntryPointRow> scripts =
        declared.stream()
            .filter(row -> row.getKind().equals("console_script"))
            .filter(row -> !graph.layout().isAside(row.getPath()))
            .toList();
    Set<String> beginning =
        scripts.stream()
            .map(row -> row.getSymbolId() == null ? -1 : graph.symbolWithId(row.getSymbolId()))
            .filter(symbol -> symbol >= 0)
            .map(symbol -> graph.path(graph.fileOf(symbol)))
            .collect(Collectors.toSet());
    if (beginning.isEmpty()) {
      return Set.of();
    }
    Map<Integer, EntryPointRow> modules =
        rows.stream()
            .filter(row -> row.getKind().equals("main") && row.getPath().endsWith(".py"))
            .filter(row -> !row.getPath().endsWith("__main__.py"))
            .filter(row -> !beginning.contains(row.getPath()))
            .filter(row -> scripts.stream().anyMatch(script -> isBeside(script, row)))
            .collect(
                Collectors.toMap(
                    row -> graph.symbolOfFile(row.getPath()), Function.identity(), (a, b) -> a));
    Set<EntryPointRow> found = new HashSet<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          boolean imports = kind == EdgeKind.IMPORTS && confidence >= SymbolGraph.SURE;
          int module = imports ? graph.symbolOfFile(graph.path(graph.fileOf(to))) : -1;
          EntryPointRow main = modules.get(module);
          if (main != null
              && file != graph.fileOf(module)
              && !graph.layout().isAside(graph.path(file))) {
            found.add(main);
          }
        });
    return found;
  }

  /** Whether a module lies in the folder of the manifest that declares a program. */
  private static boolean isBeside(EntryPointRow script, EntryPointRow module) {
    String manifest = script.getPath();
    return module.getPath().startsWith(manifest.substring(0, manifest.lastIndexOf('/') + 1));
  }
}
