package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Parts of declarations on one line (see {@link LineWriter}), without comments and without what
 * {@link Conditionals} leave out.
 */
final class OneLine {
  /** Code, with its white space, is read up to so many bytes a character that is shown. */
  private static final int SPARSEST = 16;

  private final SourceText source;
  private final LanguageRules rules;
  private final List<Match> special = new ArrayList<>();

  OneLine(SourceText source, Matches matches, LanguageRules rules) {
    this.source = source;
    this.rules = rules;
    special.addAll(matches.of(Capture.COMMENT));
    special.addAll(matches.of(Capture.ATTRIBUTE));
    special.addAll(matches.of(Capture.LITERAL));
    if (rules.macros()) {
      Conditionals.omitted(source.tokens())
          .forEach(span -> special.add(new Match(-1, Capture.COMMENT, "", span, Map.of(), -1)));
    }
    special.sort(Comparator.comparing(Match::span, Span.OUTER_FIRST));
  }

  /** A part of a declaration, at most so many characters. */
  String of(Span span, int limit) {
    return withoutAttributes(span, span.start(), limit);
  }

  /** The same without the attributes that begin before a position. */
  String withoutAttributes(Span span, int position, int limit) {
    LineWriter line = new LineWriter(rules, limit);
    write(span, position, limit, line);
    return line.text();
  }

  /** Two parts without what stands between them. */
  String of(Span first, Span second, int limit) {
    return withoutAttributes(first, second, first.start(), limit);
  }

  /** The same without the attributes that begin before a position. */
  String withoutAttributes(Span first, Span second, int position, int limit) {
    LineWriter line = new LineWriter(rules, limit);
    write(first, position, limit, line);
    write(second, position, limit, line);
    return line.text();
  }

  boolean isLonger(Span span, int limit) {
    LineWriter line = new LineWriter(rules, limit);
    boolean whole = write(span, span.start(), limit, line);
    return line.isFull() || !whole;
  }

  /** Writes a part as far as it is read; whether that is the whole of it. */
  private boolean write(Span span, int attributesBefore, int limit, LineWriter line) {
    int end = end(span, span.start() + (long) SPARSEST * limit);
    int at = span.start();
    for (int i = firstFrom(at); i < special.size() && !line.isFull(); i++) {
      Match match = special.get(i);
      Span part = match.span();
      if (part.start() >= end) {
        break;
      }
      boolean kept = match.what() == Capture.ATTRIBUTE && part.start() >= attributesBefore;
      if (part.start() < at || kept) {
        continue;
      }
      if (match.what() == Capture.LITERAL) {
        String text = source.text(part.start(), Math.min(part.end(), end));
        line.code(source.text(at, part.start()), text.charAt(0));
        line.literal(text);
      } else {
        line.code(source.text(at, part.start()), ' ');
        end = end(span, (long) end + part.length());
        line.omission(source.text(part.start(), Math.min(part.end(), end)));
      }
      at = Math.min(part.end(), end);
    }
    line.code(source.text(at, end), ' ');
    return end == span.end();
  }

  private int end(Span span, long bound) {
    return bound >= span.end() ? span.end() : source.startOfCharacter((int) bound);
  }

  private int firstFrom(int position) {
    int low = 0;
    int high = special.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (special.get(middle).span().start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
