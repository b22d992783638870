package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.regex.Pattern;

/** Which definitions of a graph are the project's own, and open to its other code. */
final class OwnDefinitions {
  private static final Pattern INTERNAL = Pattern.compile("(?:.*/)?_?internals?/.*");

  private OwnDefinitions() {}

  /** Whether a kind is one of types, other names for types among them. */
  static boolean isType(String kind) {
    return SymbolKinds.TYPES.contains(kind) || kind.equals("type_alias");
  }

  /** Whether a symbol stands in a source file and is not private. */
  static boolean isOpen(SymbolGraph graph, int symbol) {
    return !graph.visibility(symbol).equals("private")
        && graph.category(graph.fileOf(symbol)).equals("source");
  }

  /** Whether a symbol stands in a folder that says that it is not for callers. */
  static boolean isInternal(SymbolGraph graph, int symbol) {
    return INTERNAL.matcher(graph.path(graph.fileOf(symbol))).matches();
  }
}
