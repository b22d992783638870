package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.Nullable;

/**
 * A definition in its place.
 *
 * @param match what the query found
 * @param node the syntax node that stands for it, statements that only wrap it included
 * @param span the node with the attributes in front of it, without comments at its end
 * @param before what stands in front of it
 */
record Definition(Match match, Span node, Span span, Leading.Before before) {

  Span name() {
    return match.name();
  }

  @Nullable Span part(Capture capture) {
    return match.part(capture);
  }

  /** Variables in functions are no definitions, nor are functions that are only declared there. */
  boolean isNoneInFunctions() {
    return switch (match.word()) {
      case "variable", "constant" -> true;
      case "function" -> part(Capture.BODY) == null;
      default -> false;
    };
  }
}
