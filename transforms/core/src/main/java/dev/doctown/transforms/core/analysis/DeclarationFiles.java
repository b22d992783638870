package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Types that files of declarations ({@code .d.ts}) tell of code that stands in another file: who
 * uses the declaration uses the code.
 */
final class DeclarationFiles {
  private static final Set<String> LANGUAGES = Set.of("JavaScript", "TypeScript", "TSX", "JSX");

  private final Map<Integer, Integer> declarations = new HashMap<>();
  private final Set<Integer> onlyDeclared = new HashSet<>();

  private DeclarationFiles() {}

  /** Of a name the first that is declared, and the first that is defined, count. */
  static DeclarationFiles of(SymbolGraph graph) {
    Map<String, Integer> declared = new HashMap<>();
    Map<String, Integer> defined = new HashMap<>();
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      String path = graph.path(graph.fileOf(symbol));
      if (SymbolKinds.TYPES.contains(graph.kind(symbol))
          && LANGUAGES.contains(graph.language(graph.fileOf(symbol)))
          && !graph.layout().isAside(path)) {
        (path.endsWith(".d.ts") ? declared : defined).putIfAbsent(graph.name(symbol), symbol);
      }
    }
    DeclarationFiles files = new DeclarationFiles();
    declared.forEach(
        (name, declaration) -> {
          Integer definition = defined.get(name);
          if (definition != null) {
            files.declarations.put(definition, declaration);
            files.onlyDeclared.add(declaration);
          }
        });
    return files;
  }

  /** The declaration of a type; -1 where it has none of its own. */
  int declarationOf(int symbol) {
    return declarations.getOrDefault(symbol, -1);
  }

  /** Whether a symbol tells only of a type that stands elsewhere. */
  boolean isOnlyDeclaration(int symbol) {
    return onlyDeclared.contains(symbol);
  }
}
