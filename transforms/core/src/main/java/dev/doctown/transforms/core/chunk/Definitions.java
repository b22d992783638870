package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SymbolKinds;
import dev.doctown.transforms.spi.SyntaxNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a node of the tree defines, as far as cutting cares; looked up in the file's symbols. */
final class Definitions {
  private static final Set<String> SCOPES = Set.of("namespace", "module");
  private static final Set<String> VALUES =
      Set.of("enum_member", "type_alias", "property", "field", "constant", "variable", "macro");

  private final List<SourceSymbol> symbols;
  private final SourceText text;

  Definitions(List<SourceSymbol> symbols, SourceText text) {
    this.symbols = symbols;
    this.text = text;
  }

  /** The outermost symbol that begins in the node, when the node is a definition. */
  @Nullable SourceSymbol symbolOf(SyntaxNode node) {
    if (node.role() != SyntaxNode.Role.DEFINITION) {
      return null;
    }
    int low = 0;
    int high = symbols.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (symbols.get(middle).startByte() < node.startByte()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == symbols.size() || symbols.get(low).startByte() >= node.endByte()) {
      return null;
    }
    return symbols.get(low);
  }

  static boolean isType(@Nullable SourceSymbol symbol) {
    return symbol != null && SymbolKinds.holdsMembers(symbol.kind());
  }

  /** Whether definitions inside it count as top-level ones. */
  static boolean isScope(@Nullable SourceSymbol symbol) {
    return symbol != null && SCOPES.contains(symbol.kind());
  }

  /** Whether it is a value or a name, which small neighbours may join. */
  static boolean isValue(SourceSymbol symbol) {
    return VALUES.contains(symbol.kind())
        && !SymbolKinds.isFunction(symbol.kind(), !symbol.parameters().isEmpty());
  }

  /** Whether this is a type or function with a body, which gets a chunk of its own. */
  boolean standsAlone(SyntaxNode node) {
    if (node.role() == SyntaxNode.Role.SECTION) {
      return true;
    }
    if (node.role() != SyntaxNode.Role.DEFINITION) {
      return false;
    }
    SourceSymbol symbol = symbolOf(node);
    return symbol == null || !(isValue(symbol) || isDeclarationOnly(symbol, node));
  }

  /** A prototype: its signature is all there is, but for a closing semicolon. */
  private boolean isDeclarationOnly(SourceSymbol symbol, SyntaxNode node) {
    int size = text.size(symbol.startByte(), Math.min(node.endByte(), symbol.endByte()));
    long signature =
        symbol.signature().codePoints().filter(c -> !Character.isWhitespace(c)).count();
    return node.startByte() == symbol.startByte()
        && !symbol.signature().isEmpty()
        && size <= signature + 1;
  }
}
