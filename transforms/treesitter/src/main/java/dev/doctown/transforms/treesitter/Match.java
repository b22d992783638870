package dev.doctown.transforms.treesitter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One match of a query, copied out of native memory.
 *
 * @param pattern index of the pattern; earlier patterns win where two name the same definition
 * @param what the primary capture
 * @param word the word behind the primary capture's dot
 * @param span what the primary capture covers
 * @param parts what the other captures cover
 * @param arguments number of arguments of a call, -1 otherwise
 */
record Match(
    int pattern, Capture what, String word, Span span, Map<Capture, Span> parts, int arguments) {

  @Nullable Span part(Capture capture) {
    return parts.get(capture);
  }

  /** The name part, or all of it where the pattern names none. */
  Span name() {
    Span name = parts.get(Capture.NAME);
    return name == null ? span : name;
  }

  Match withArguments(int count) {
    return new Match(pattern, what, word, span, parts, count);
  }
}
