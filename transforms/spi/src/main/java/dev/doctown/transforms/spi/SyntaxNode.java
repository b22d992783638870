package dev.doctown.transforms.spi;

import java.util.List;

/**
 * A span of a file and, where it is the whole file or too large for one chunk, the spans inside it.
 *
 * <p>Children are ordered, disjoint and inside their parent; what lies between them (white space,
 * punctuation) belongs to no child.
 *
 * @param startByte offset of the first byte
 * @param endByte offset behind the last byte
 * @param role what the span is
 * @param children empty for a leaf
 */
public record SyntaxNode(int startByte, int endByte, Role role, List<SyntaxNode> children) {

  /** What a span is, as far as cutting cares. */
  public enum Role {
    /** A definition with its doc comment, attributes and decorators in front. */
    DEFINITION,
    /** An import, include, use, package or export-from statement. */
    IMPORT,
    /** A comment that documents no definition. */
    COMMENT,
    /** A section of prose: a heading and what belongs to it. */
    SECTION,
    /** Anything else. */
    OTHER
  }

  public SyntaxNode {
    children = List.copyOf(children);
  }
}
