package dev.doctown.transforms.treesitter;

import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** How much of a file a parser could not read. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  /** Bytes inside nodes that are errors; a token that is missing counts as one byte. */
  static int bytes(TSNode root) {
    if (!root.hasError()) {
      return 0;
    }
    int bytes = 0;
    try (TSTreeCursor cursor = new TSTreeCursor(root)) {
      boolean inside = true;
      while (inside) {
        TSNode node = cursor.currentNode();
        boolean descend = false;
        if (node.isError()) {
          bytes += node.getEndByte() - node.getStartByte();
        } else if (node.isMissing()) {
          bytes++;
        } else {
          descend = node.hasError();
        }
        inside = (descend && cursor.gotoFirstChild()) || next(cursor);
      }
    }
    return bytes;
  }

  private static boolean next(TSTreeCursor cursor) {
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        return false;
      }
    }
    return true;
  }
}
