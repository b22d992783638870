package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Whether a parser kept its promises; what cuts and numbers relies on them. */
final class TreeCheck {
  private TreeCheck() {}

  static boolean holds(ParsedSource parsed, int length) {
    SyntaxNode root = parsed.root();
    return root.startByte() == 0
        && root.endByte() == length
        && childrenHold(root)
        && symbolsHold(parsed.symbols(), length)
        && referencesHold(parsed.references(), parsed.symbols().size(), length);
  }

  private static boolean childrenHold(SyntaxNode root) {
    Deque<SyntaxNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      SyntaxNode node = open.pop();
      int from = node.startByte();
      for (SyntaxNode child : node.children()) {
        if (child.startByte() < from
            || child.endByte() <= child.startByte()
            || child.endByte() > node.endByte()) {
          return false;
        }
        from = child.endByte();
        open.push(child);
      }
    }
    return true;
  }

  private static boolean symbolsHold(List<SourceSymbol> symbols, int length) {
    int from = 0;
    for (int i = 0; i < symbols.size(); i++) {
      SourceSymbol symbol = symbols.get(i);
      if (symbol.startByte() < from
          || symbol.startByte() >= length
          || symbol.endByte() < symbol.startByte()
          || symbol.endByte() > length
          || symbol.parent() < -1
          || symbol.parent() >= i) {
        return false;
      }
      from = symbol.startByte();
    }
    return true;
  }

  private static boolean referencesHold(List<SourceReference> references, int symbols, int length) {
    for (SourceReference reference : references) {
      if (reference.startByte() < 0
          || reference.startByte() >= length
          || reference.enclosing() < -1
          || reference.enclosing() >= symbols) {
        return false;
      }
    }
    return true;
  }
}
