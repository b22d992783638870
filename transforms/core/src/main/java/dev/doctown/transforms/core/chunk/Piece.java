package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import org.jspecify.annotations.Nullable;

/**
 * A node with the text around it that no node covers; pieces of a parent tile it.
 *
 * @param node null for the head of the parent: what stands before its first child
 * @param role the node's; a comment in front of imports takes their role
 * @param size non-whitespace characters
 * @param standsAlone a type, function or section
 */
record Piece(
    int start, int end, @Nullable SyntaxNode node, Role role, int size, boolean standsAlone) {

  boolean isHead() {
    return node == null;
  }

  /** What it holds when it stands at the top level. */
  Holding holding() {
    if (standsAlone) {
      return Holding.ALONE;
    }
    return role == Role.DEFINITION ? Holding.VALUES : Holding.NOTHING;
  }

  boolean hasChildren() {
    return node != null && !node.children().isEmpty();
  }
}
