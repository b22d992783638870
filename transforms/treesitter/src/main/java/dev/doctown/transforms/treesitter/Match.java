package dev.doctown.transforms.treesitter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
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

  /** Whether this counts rather than another match of the same name: the whole type does. */
  boolean isBefore(Match other) {
    Span returns = part(Capture.RETURNS);
    Span others = other.part(Capture.RETURNS);
    return (pattern == other.pattern && returns != null && others != null)
        ? returns.start() < others.start()
        : pattern < other.pattern;
  }

  Match withWord(String other) {
    return new Match(pattern, what, other, span, parts, arguments);
  }

  Match withoutType() {
    Map<Capture, Span> kept = new EnumMap<>(parts);
    kept.keySet().removeAll(Set.of(Capture.RETURNS, Capture.PARAMETERS));
    return new Match(pattern, what, word, span, kept, arguments);
  }

  /** This definition under another name that is given to it. */
  Match under(Match alias) {
    Map<Capture, Span> renamed = new EnumMap<>(parts);
    renamed.keySet().removeAll(Set.of(Capture.SCOPE, Capture.VALUE));
    renamed.putAll(alias.parts);
    renamed.remove(Capture.VALUE);
    return new Match(pattern, what, word, alias.span, renamed, arguments);
  }

  Match withArguments(int count) {
    return new Match(pattern, what, word, span, parts, count);
  }
}
