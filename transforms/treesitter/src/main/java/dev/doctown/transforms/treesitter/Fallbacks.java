package dev.doctown.transforms.treesitter;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in for a value that is missing: {@code value || "default"}. */
final class Fallbacks {
  private static final int MOST_CONVERSIONS = 2;

  private final SourceText source;
  private final Map<Integer, Match> byEnd = new HashMap<>();

  Fallbacks(Matches matches, SourceText source) {
    this.source = source;
    for (Match match : matches.of(Capture.FALLBACK)) {
      Span left = match.part(Capture.QUALIFIER);
      if (left != null) {
        byEnd.putIfAbsent(left.end(), match);
      }
    }
  }

  /** What stands in for an expression, also behind a call that only converts it. */
  @Nullable Span of(Span value) {
    int end = value.end();
    for (int i = 0; i <= MOST_CONVERSIONS && !byEnd.isEmpty(); i++) {
      Match match = byEnd.get(end);
      if (match != null && match.span().start() <= value.start()) {
        return match.part(Capture.DEFAULT);
      }
      if (end < source.length() && source.at(end) == ',') {
        end =
            source.text(end, Math.min(source.length(), end + 5)).matches("(?s), ?\\d+\\).*")
                ? source.text(end, Math.min(source.length(), end + 5)).indexOf(')') + end
                : end;
      }
      if (end >= source.length() || source.at(end) != ')') {
        return null;
      }
      end++;
    }
    return null;
  }
}
