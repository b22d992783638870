package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Makes sections of a document's blocks. A section reaches from its heading to the next heading of
 * its level or a higher one; headings in quotes and lists make none.
 *
 * <p>A section's symbol has the heading's text as name and signature, and the texts of the headings
 * above it, joined by {@code " > "}, as qualified name.
 */
final class MarkdownSections {
  private static final int DEEPEST_BLOCK = 50;

  private final SourceText text;
  private final int bodyStart;
  private final int largestLeaf;
  // A heading without a word makes no section.
  private final Map<Node, String> names = new HashMap<>();
  private final List<SourceSymbol> symbols = new ArrayList<>();

  MarkdownSections(SourceText text, int bodyStart, int largestLeaf) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.largestLeaf = largestLeaf;
  }

  ParsedSource of(Node document) {
    List<SyntaxNode> top = new ArrayList<>();
    if (bodyStart > 0) {
      top.add(new SyntaxNode(0, bodyStart, Role.OTHER, List.of()));
    }
    List<Node> blocks = blocksOf(document);
    blocks.forEach(this::name);
    addSections(blocks, 0, blocks.size(), text.length(), -1, top);
    SyntaxNode root = new SyntaxNode(0, text.length(), Role.SECTION, top);
    return new ParsedSource(root, symbols, List.of(), 0);
  }

  private void name(Node block) {
    if (block instanceof Heading heading) {
      String name = HeadingText.of(text.decode(start(heading), end(heading)));
      if (!name.isEmpty()) {
        names.put(heading, name);
      }
    }
  }

  /** Blocks that have a place, in order. */
  private static List<Node> blocksOf(Node parent) {
    List<Node> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (!node.getSourceSpans().isEmpty()) {
        blocks.add(node);
      }
    }
    return blocks;
  }

  /** Adds the nodes of blocks[from..to), which end at {@code end}. */
  private void addSections(
      List<Node> blocks, int from, int to, int end, int parent, List<SyntaxNode> into) {
    int i = from;
    while (i < to) {
      if (blocks.get(i) instanceof Heading heading && names.containsKey(heading)) {
        int next = i + 1;
        while (next < to && !closes(blocks.get(next), heading.getLevel())) {
          next++;
        }
        int sectionEnd = next < to ? start(blocks.get(next)) : end;
        into.add(section(heading, blocks, i + 1, next, sectionEnd, parent));
        i = next;
      } else {
        addBlock(blocks.get(i), 0, into);
        i++;
      }
    }
  }

  private boolean closes(Node block, int level) {
    return block instanceof Heading heading
        && heading.getLevel() <= level
        && names.containsKey(heading);
  }

  private SyntaxNode section(
      Heading heading, List<Node> blocks, int from, int to, int end, int parent) {
    int start = start(heading);
    int index = symbols.size();
    symbols.add(symbol(heading, start, end, parent));
    List<SyntaxNode> children = new ArrayList<>();
    addSections(blocks, from, to, end, index, children);
    boolean fits = text.size(start, end) <= largestLeaf;
    return new SyntaxNode(start, end, Role.SECTION, fits ? List.of() : children);
  }

  private SourceSymbol symbol(Heading heading, int start, int end, int parent) {
    String name = names.getOrDefault(heading, "");
    String qualified = parent < 0 ? name : symbols.get(parent).qualifiedName() + " > " + name;
    return new SourceSymbol(
        name, qualified, "section", start, end, name, null, "unknown", parent, List.of(), null);
  }

  private void addBlock(Node block, int depth, List<SyntaxNode> into) {
    int start = start(block);
    int end = end(block);
    if (!into.isEmpty()) {
      start = Math.max(start, into.get(into.size() - 1).endByte());
    }
    if (start >= end) {
      return;
    }
    List<SyntaxNode> children = new ArrayList<>();
    if (text.size(start, end) > largestLeaf && depth < DEEPEST_BLOCK) {
      blocksOf(block).forEach(child -> addBlock(child, depth + 1, children));
    }
    into.add(new SyntaxNode(start, end, Role.OTHER, children));
  }

  private int start(Node block) {
    return bodyStart + block.getSourceSpans().get(0).getInputIndex();
  }

  private int end(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return bodyStart + last.getInputIndex() + last.getLength();
  }
}
