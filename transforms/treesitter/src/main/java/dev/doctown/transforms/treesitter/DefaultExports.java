package dev.doctown.transforms.treesitter;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * Ends functions and classes that a module exports by default where JavaScript ends them: they are
 * declarations, and a bracket on a further line begins a statement of its own. The grammar takes
 * one without a name for a value, and the bracket for its arguments.
 */
final class DefaultExports {
  private static final Set<String> DECLARED =
      Set.of("function_expression", "generator_function", "class");

  private DefaultExports() {}

  /**
   * A copy of the source of the same length with a semicolon in place of the white space behind
   * such a declaration; null when nothing follows one.
   */
  static byte @Nullable [] ended(TSNode root, byte[] source) {
    byte[] ended = null;
    try (TSTreeCursor cursor = new TSTreeCursor(root)) {
      boolean more = cursor.gotoFirstChild();
      while (more) {
        TSNode statement = cursor.currentNode();
        int end = statement.getType().equals("export_statement") ? declarationEnd(statement) : -1;
        if (end >= 0 && end < source.length && SourceText.isWhiteSpace(source[end])) {
          ended = ended == null ? source.clone() : ended;
          ended[end] = ';';
        }
        more = cursor.gotoNextSibling();
      }
    }
    return ended;
  }

  /** Where the declaration ends that begins an exported value, or -1. */
  private static int declarationEnd(TSNode statement) {
    TSNode value = statement.getChildByFieldName("value");
    TSNode first = value;
    while (!first.isNull() && !DECLARED.contains(first.getType())) {
      first = first.getChild(0);
    }
    return first.isNull() || first.getEndByte() == value.getEndByte() ? -1 : first.getEndByte();
  }
}
