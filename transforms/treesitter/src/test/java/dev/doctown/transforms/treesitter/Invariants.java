package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceReference;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for the result of every file, whatever its bytes. */
final class Invariants {
  private static final int DEEPEST = 250;

  private Invariants() {}

  static void check(ParsedSource parsed, byte[] source, int largestLeaf) {
    assertEquals(0, parsed.root().startByte());
    assertEquals(source.length, parsed.root().endByte());
    checkNode(parsed.root(), source, largestLeaf, 0);
    checkSymbols(parsed.symbols(), source.length);
    checkReferences(parsed, source.length);
  }

  private static void checkNode(SyntaxNode node, byte[] source, int largestLeaf, int depth) {
    assertTrue(depth < DEEPEST, "depth");
    if (depth > 0 && !node.children().isEmpty()) {
      assertTrue(ink(source, node) > largestLeaf, () -> "children of a small node " + node);
    }
    int end = node.startByte();
    for (SyntaxNode child : node.children()) {
      assertTrue(child.startByte() >= end, () -> "order in " + node);
      assertTrue(child.endByte() > child.startByte(), () -> "empty child in " + node);
      end = child.endByte();
      checkNode(child, source, largestLeaf, depth + 1);
    }
    assertTrue(end <= node.endByte(), () -> "child outside " + node);
  }

  private static int ink(byte[] source, SyntaxNode node) {
    int ink = 0;
    for (int i = node.startByte(); i < node.endByte(); i++) {
      byte b = source[i];
      ink += " \t\n\u000b\f\r".indexOf(b) < 0 && (b & 0xc0) != 0x80 ? 1 : 0;
    }
    return ink;
  }

  private static void checkSymbols(List<SourceSymbol> symbols, int length) {
    for (int i = 0; i < symbols.size(); i++) {
      SourceSymbol symbol = symbols.get(i);
      assertTrue(symbol.startByte() >= 0 && symbol.endByte() <= length, symbol::toString);
      assertTrue(symbol.startByte() < symbol.endByte(), symbol::toString);
      assertFalse(symbol.name().isEmpty(), symbol::toString);
      assertFalse(symbol.signature().contains("\n"), symbol::toString);
      assertTrue(symbol.parent() >= -1 && symbol.parent() < i, symbol::toString);
      if (symbol.parent() >= 0) {
        SourceSymbol parent = symbols.get(symbol.parent());
        assertTrue(
            parent.startByte() <= symbol.startByte() && symbol.endByte() <= parent.endByte(),
            () -> symbol + " outside " + parent);
      }
      if (i > 0) {
        SourceSymbol previous = symbols.get(i - 1);
        assertTrue(
            previous.startByte() < symbol.startByte()
                || (previous.startByte() == symbol.startByte()
                    && previous.endByte() >= symbol.endByte()),
            () -> symbol + " behind " + previous);
      }
    }
  }

  private static void checkReferences(ParsedSource parsed, int length) {
    Set<String> keys = new HashSet<>();
    int start = 0;
    for (SourceReference reference : parsed.references()) {
      assertTrue(reference.startByte() >= start && reference.startByte() < length);
      start = reference.startByte();
      assertTrue(
          keys.add(reference.startByte() + " " + reference.kind() + " " + reference.name()),
          reference::toString);
      assertTrue(reference.enclosing() < parsed.symbols().size());
      if (reference.enclosing() >= 0) {
        SourceSymbol around = parsed.symbols().get(reference.enclosing());
        assertTrue(
            around.startByte() <= reference.startByte() && reference.startByte() < around.endByte(),
            () -> reference + " outside " + around);
      }
    }
  }
}
