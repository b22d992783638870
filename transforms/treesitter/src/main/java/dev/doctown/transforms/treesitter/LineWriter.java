package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.treesitter.OpenBrackets.Bracket;
import org.jspecify.annotations.Nullable;

/**
 * Writes code that the source spreads over several lines on one line, as a reader would.
 *
 * <p>Where the source breaks its line there is no space behind an opening bracket nor in front of a
 * closing one, no comma before a closing bracket unless it makes a tuple of one, none of the gaps
 * of a chain of calls and no mark in front of the first of several alternatives; where a line's end
 * stands for a semicolon, one is written. What stands on one line stays as it is, but for runs of
 * white space. Literals stay as they are, but for line breaks: each becomes a space with the white
 * space around it. At most so many characters are written.
 */
final class LineWriter {
  private final LanguageRules rules;
  private final int limit;
  private final StringBuilder line = new StringBuilder();
  private final OpenBrackets open = new OpenBrackets();
  private Gap gap = Gap.NONE;
  private boolean full;

  /** What stands between two characters of the source; of several the last in this order. */
  private enum Gap {
    NONE,
    SPACE,
    OMISSION,
    BREAK
  }

  LineWriter(LanguageRules rules, int limit) {
    this.rules = rules;
    this.limit = limit;
  }

  /**
   * Code without literals and comments.
   *
   * @param following the character behind it; white space where a comment or nothing follows
   */
  void code(String text, char following) {
    for (int i = 0; i < text.length() && !full; i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : following;
      if (Character.isWhitespace(c)) {
        widen(isLineEnd(c) ? Gap.BREAK : Gap.SPACE);
      } else if (c == '\\' && isLineEnd(next)) {
        widen(Gap.BREAK);
      } else if (!isMarkOfFirstAlternative(c, next)) {
        put(c, next);
      }
    }
  }

  void literal(String text) {
    if (text.isEmpty()) {
      return;
    }
    put(text.charAt(0), ' ');
    int at = 1;
    while (at < text.length() && !full) {
      int end = at;
      boolean breaks = false;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        breaks |= isLineEnd(text.charAt(end++));
      }
      if (breaks) {
        append(' ');
      } else {
        end = Math.max(end, at + 1);
        append(text, at, end);
      }
      at = end;
    }
  }

  /** Something that is left out here. */
  void omission(String text) {
    boolean breaks = !text.isEmpty() && isLineEnd(text.charAt(text.length() - 1));
    widen(breaks ? Gap.BREAK : Gap.OMISSION);
  }

  /** Whether there was more than the limit allows. */
  boolean isFull() {
    return full;
  }

  String text() {
    int end = Math.min(line.length(), limit);
    boolean half = end > 0 && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, half ? end - 1 : end).stripTrailing();
  }

  private void widen(Gap wider) {
    gap = gap.compareTo(wider) < 0 ? wider : gap;
  }

  private void put(char c, char next) {
    if (endsStatement()) {
      open.contain(';');
      if (!OpenBrackets.isClosing(c)) {
        append(';');
      }
    }
    Bracket closed = !isArrow(c) && open.closes(c) ? open.unwindTo(c) : null;
    if (closed != null && gap == Gap.BREAK) {
      tidy(closed);
    }
    boolean opens = opens(c, next);
    boolean attached = gap == Gap.NONE && continuesExpression();
    if (isSpaceBefore(c, next, closed)) {
      append(' ');
    }
    gap = Gap.NONE;
    append(c);
    if (closed != null) {
      open.close();
    } else if (opens) {
      open.add(c, line.length() - 1, attached);
    } else {
      open.contain(c);
    }
  }

  /** Whether the line's end stands for a semicolon. */
  private boolean endsStatement() {
    return rules.insertedSemicolons()
        && gap == Gap.BREAK
        && open.inBraces()
        && continuesExpression();
  }

  private void append(String text, int start, int end) {
    for (int i = start; i < end && !full; i++) {
      append(text.charAt(i));
    }
  }

  private void append(char c) {
    full |= line.length() >= limit;
    if (!full) {
      line.append(c);
    }
  }

  /** What is only known at the end of a bracket that closes on a line of its own. */
  private void tidy(Bracket closed) {
    if (endsWithSpareComma(closed)) {
      line.setLength(line.length() - 1);
    }
    if (closed.statements() && line.charAt(closed.position() + 1) != ' ') {
      line.insert(closed.position() + 1, ' ');
    }
  }

  private boolean isSpaceBefore(char c, char next, @Nullable Bracket closed) {
    if (line.isEmpty() || gap == Gap.NONE || gap == Gap.SPACE) {
      return gap == Gap.SPACE && !line.isEmpty();
    }
    boolean opened = open.position() == line.length() - 1;
    if (closed != null) {
      return !opened && line.charAt(closed.position() + 1) == ' ';
    }
    if (opened) {
      return rules.spacedBraces() && last() == '{';
    }
    return c != ',' && c != ';' && !(gap == Gap.BREAK && isLinkOfChain(c, next));
  }

  /** Whether a dot, or a question mark and a dot, goes on with what stands before the break. */
  private boolean isLinkOfChain(char c, char next) {
    return continuesExpression() && (c == '.' ? next != '.' : c == '?' && next == '.');
  }

  private boolean continuesExpression() {
    char last = last();
    return Character.isJavaIdentifierPart(last) || ")]}>!?\"'`".indexOf(last) >= 0;
  }

  private boolean isMarkOfFirstAlternative(char c, char next) {
    return gap == Gap.BREAK
        && (c == '|' || c == '&')
        && Character.isWhitespace(next)
        && "=(<,[:{".indexOf(last()) >= 0;
  }

  private boolean opens(char c, char next) {
    return OpenBrackets.isOpening(c) && (c != '<' || opensTypeArguments(next));
  }

  /** An operator has white space on both sides, or on neither where it makes no difference. */
  private boolean opensTypeArguments(char next) {
    return gap == Gap.NONE
        || !(Character.isWhitespace(next) || "=<-".indexOf(next) >= 0)
        || "=(,:&|<[{>".indexOf(last()) >= 0
        || endsWithWord("template");
  }

  private boolean endsWithWord(String word) {
    int start = line.length() - word.length();
    return start >= 0
        && line.indexOf(word, start) == start
        && (start == 0 || !Character.isJavaIdentifierPart(line.charAt(start - 1)));
  }

  private boolean endsWithSpareComma(Bracket closed) {
    int comma = line.length() - 1;
    boolean tupleOfOne =
        rules.tuplesOfOne()
            && closed.character() == '('
            && !closed.attached()
            && closed.commas() == 1;
    return line.charAt(comma) == ','
        && comma > closed.position() + 1
        && line.charAt(comma - 1) != ','
        && !tupleOfOne;
  }

  /** Whether it ends an arrow: {@code ->} or {@code =>}. */
  private boolean isArrow(char c) {
    return c == '>' && gap == Gap.NONE && "=-".indexOf(last()) >= 0;
  }

  private char last() {
    return line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
