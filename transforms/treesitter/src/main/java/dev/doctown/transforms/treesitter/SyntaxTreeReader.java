package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * The syntax of a file as far as chunks need it: the named children of the file and of every node
 * that is too large for one chunk. A definition begins with the comments and attributes in front of
 * it.
 */
final class SyntaxTreeReader {
  /** Deeper syntax is cut by lines; the bound keeps recursion over the result harmless. */
  private static final int DEEPEST = 200;

  private final LanguageRules rules;
  private final Leading leading;
  private final SourceText source;
  private final Set<Span> definitions = new HashSet<>();

  /** Attributes that the tree lacks: their starts by their ends. */
  private final Map<Integer, Integer> unseen = new HashMap<>();

  private final Set<Span> imports;
  private final int[] inkBefore;
  private final int largestLeaf;

  private SyntaxTreeReader(
      LanguageRules rules,
      Leading leading,
      Definitions definitions,
      SourceText source,
      int largestLeaf,
      List<Span> attributes) {
    this.rules = rules;
    this.source = source;
    attributes.forEach(attribute -> unseen.put(attribute.end(), attribute.start()));
    this.leading = leading;
    definitions.all().forEach(definition -> this.definitions.add(definition.node()));
    imports = definitions.imports();
    inkBefore = source.inkBefore();
    this.largestLeaf = largestLeaf;
  }

  static SyntaxNode read(
      TSNode root,
      LanguageRules rules,
      Leading leading,
      Definitions definitions,
      SourceText source,
      int largestLeaf,
      List<Span> attributes) {
    SyntaxTreeReader reader =
        new SyntaxTreeReader(rules, leading, definitions, source, largestLeaf, attributes);
    try (TSTreeCursor cursor = new TSTreeCursor(root)) {
      return new SyntaxNode(0, source.length(), Role.OTHER, reader.children(cursor, 0, 0));
    }
  }

  private boolean isOversized(Span span) {
    return inkBefore[span.end()] - inkBefore[span.start()] > largestLeaf;
  }

  private List<SyntaxNode> children(TSTreeCursor cursor, int depth, int start) {
    List<SyntaxNode> nodes = new ArrayList<>();
    if (depth >= DEEPEST || !cursor.gotoFirstChild()) {
      return nodes;
    }
    do {
      TSNode node = cursor.currentNode();
      Span span = new Span(node.getStartByte(), node.getEndByte());
      if (!node.isNamed() || span.length() == 0) {
        continue;
      }
      Role role = role(span, node);
      List<SyntaxNode> inside =
          isOversized(span) ? children(cursor, depth + 1, span.start()) : List.of();
      withLeading(nodes, node(span, role, inside), start);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    return nodes;
  }

  /** A node; an only child with the same span, such as a block's one definition, is that node. */
  private static SyntaxNode node(Span span, Role role, List<SyntaxNode> inside) {
    boolean same =
        inside.size() == 1
            && inside.get(0).startByte() == span.start()
            && inside.get(0).endByte() == span.end();
    return same && (role == Role.OTHER || role == inside.get(0).role())
        ? inside.get(0)
        : new SyntaxNode(span.start(), span.end(), role, inside);
  }

  private Role role(Span span, TSNode node) {
    if (definitions.contains(span)) {
      return Role.DEFINITION;
    }
    String type = node.getType();
    if (rules.commentNodes().contains(type)) {
      return Role.COMMENT;
    }
    return rules.importNodes().contains(type) || imports.contains(span) ? Role.IMPORT : Role.OTHER;
  }

  /** Adds a node; when it begins with a definition, siblings in front that belong to it join it. */
  private void withLeading(List<SyntaxNode> nodes, SyntaxNode node, int parentStart) {
    if (!beginsWithDefinition(node)) {
      int floor = nodes.isEmpty() ? parentStart : nodes.get(nodes.size() - 1).endByte();
      int start = withUnseen(node.startByte(), floor);
      nodes.add(new SyntaxNode(start, node.endByte(), node.role(), node.children()));
      return;
    }
    int cover = leading.of(node.startByte()).coverStart();
    int first = nodes.size();
    while (first > 0 && nodes.get(first - 1).startByte() >= cover) {
      first--;
    }
    List<SyntaxNode> joining = List.copyOf(nodes.subList(first, nodes.size()));
    nodes.subList(first, nodes.size()).clear();
    int floor = nodes.isEmpty() ? parentStart : nodes.get(nodes.size() - 1).endByte();
    int start =
        withUnseen(joining.isEmpty() ? node.startByte() : joining.get(0).startByte(), floor);
    nodes.add(start == node.startByte() ? node : joined(start, joining, node));
  }

  /** Where the attributes begin that stand in front of a place and that the parser did not see. */
  private int withUnseen(int place, int floor) {
    int start = place;
    Integer before = unseen.get(source.trimEnd(floor, start));
    while (before != null && before >= floor) {
      start = before;
      before = unseen.get(source.trimEnd(floor, start));
    }
    return start;
  }

  private static boolean beginsWithDefinition(SyntaxNode node) {
    SyntaxNode inner = node;
    while (inner.role() != Role.DEFINITION) {
      List<SyntaxNode> children = inner.children();
      if (children.isEmpty() || children.get(0).startByte() != inner.startByte()) {
        return false;
      }
      inner = children.get(0);
    }
    return true;
  }

  private SyntaxNode joined(int start, List<SyntaxNode> joining, SyntaxNode node) {
    Span span = new Span(start, node.endByte());
    List<SyntaxNode> children = new ArrayList<>();
    if (node.role() != Role.DEFINITION) {
      children.addAll(node.children());
      children.set(0, joined(start, joining, node.children().get(0)));
    } else if (isOversized(span)) {
      children.addAll(joining);
      children.addAll(node.children().isEmpty() ? List.of(node) : node.children());
    }
    return new SyntaxNode(span.start(), span.end(), node.role(), children);
  }
}
