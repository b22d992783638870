package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a node's extent among its children.
 *
 * <p>What lies between two nodes goes to the first one, but for the indentation of the second: so a
 * blank line ends a chunk, and a chunk begins where its first line does. What lies behind the last
 * node goes to it. What lies before the first one is a piece of its own, the head, unless it is
 * blank.
 */
final class Pieces {
  private final SourceText text;
  private final Definitions definitions;

  Pieces(SourceText text, Definitions definitions) {
    this.text = text;
    this.definitions = definitions;
  }

  List<Piece> of(SyntaxNode parent, int start, int end) {
    List<SyntaxNode> children = parent.children();
    Role[] roles = effectiveRoles(children);
    List<Piece> pieces = new ArrayList<>(children.size() + 1);
    int from = start;
    int first = startOf(children.get(0), start);
    if (!text.isBlank(start, first)) {
      pieces.add(new Piece(start, first, null, Role.OTHER, text.size(start, first), false));
      from = first;
    }
    for (int i = 0; i < children.size(); i++) {
      SyntaxNode child = children.get(i);
      boolean last = i + 1 == children.size();
      int to = last ? end : Math.max(from, startOf(children.get(i + 1), child.endByte()));
      if (from < to) {
        boolean alone = definitions.standsAlone(child);
        pieces.add(new Piece(from, to, child, roles[i], text.size(from, to), alone));
      }
      from = to;
    }
    return pieces;
  }

  /** Where a node's text begins: with its line, when nothing but white space is before it there. */
  private int startOf(SyntaxNode node, int notBefore) {
    int lineStart = text.lines().startOfLineAt(node.startByte());
    boolean ownsLine = lineStart >= notBefore && text.isBlank(lineStart, node.startByte());
    return text.boundaryAtOrBefore(ownsLine ? lineStart : node.startByte());
  }

  private static Role[] effectiveRoles(List<SyntaxNode> children) {
    Role[] roles = new Role[children.size()];
    Role next = Role.OTHER;
    for (int i = children.size() - 1; i >= 0; i--) {
      Role role = children.get(i).role();
      if (role == Role.COMMENT) {
        roles[i] = next == Role.IMPORT ? Role.IMPORT : Role.COMMENT;
      } else {
        next = role;
        roles[i] = role;
      }
    }
    return roles;
  }
}
