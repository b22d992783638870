package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Main classes that manifests name and that are no programs of the project: classes of somebody
 * else, as the one that starts a harness of tests, and those of tests and examples.
 */
final class DeclaredClasses {
  private DeclaredClasses() {}

  /**
   * Whether an entry point of a manifest is such a class.
   *
   * @param symbol id of what it names; null where the code shows nothing
   */
  static boolean isAside(SymbolGraph graph, DeclaredEntryPoint point, @Nullable String symbol) {
    if (point.kind() != DeclaredEntryPoint.Kind.MAIN_CLASS) {
      return false;
    }
    return symbol == null
        ? !isOfRepository(graph, point.target())
        : graph.layout().isAside(graph.path(graph.fileOf(graph.symbolWithId(symbol))));
  }

  /**
   * Whether a file stands in the folder of a class's package, or is named as the class where the
   * language may leave folders out: not all classes are parsed, and several may stand in a file.
   */
  private static boolean isOfRepository(SymbolGraph graph, String target) {
    int dot = target.lastIndexOf('.');
    String folder = "/" + target.substring(0, dot + 1).replace('.', '/');
    String name = target.substring(dot + 1).toLowerCase(Locale.ROOT);
    String kotlin = "/" + name.replaceFirst("kt$", "") + ".kt";
    return IntStream.range(0, graph.fileCount())
        .mapToObj(file -> "/" + graph.path(file))
        .anyMatch(
            file ->
                (dot >= 0 && file.contains(folder))
                    || file.toLowerCase(Locale.ROOT).endsWith(kotlin));
  }
}
