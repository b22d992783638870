package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.Nullable;

/**
 * A setting that is read without a call.
 *
 * @param kind environment, flag, or comparison with what may be a flag
 * @param name its name
 * @param written whether the name is what is written, and no literal or constant
 * @param whole the expression
 * @param value what it is by default; null when that stands behind the expression, if anywhere
 * @param enclosing index of the innermost symbol around it
 */
record Lookup(
    String kind, Span name, boolean written, Span whole, @Nullable Span value, int enclosing) {
  Lookup within(int symbol) {
    return new Lookup(kind, name, written, whole, value, symbol);
  }
}
