package dev.doctown.transforms.treesitter;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The brackets that are open where a line of code is being written, the innermost last. */
final class OpenBrackets {
  private static final String OPENING = "([{<";
  private static final String CLOSING = ")]}>";

  private final Deque<Bracket> open = new ArrayDeque<>();

  /**
   * An open bracket.
   *
   * @param position where it stands in the line
   * @param attached whether it touches what it belongs to, such as a call's name
   * @param commas commas directly inside so far
   * @param statements whether a semicolon stands directly inside
   */
  record Bracket(char character, int position, boolean attached, int commas, boolean statements) {}

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  void add(char c, int position, boolean attached) {
    open.push(new Bracket(c, position, attached, 0, false));
  }

  /** Where the innermost bracket stands; -1 when none is open. */
  int position() {
    return open.isEmpty() ? -1 : open.peek().position();
  }

  boolean inBraces() {
    return !open.isEmpty() && open.peek().character() == '{';
  }

  /** Notes a character that is no bracket. */
  void contain(char c) {
    if (open.isEmpty() || (c != ',' && c != ';')) {
      return;
    }
    Bracket around = open.pop();
    open.push(
        new Bracket(
            around.character(),
            around.position(),
            around.attached(),
            around.commas() + (c == ',' ? 1 : 0),
            around.statements() || c == ';'));
  }

  /**
   * The bracket that a character closes, which is the innermost then; null when it closes none. An
   * angle bracket closes the innermost only: elsewhere it compares.
   */
  @Nullable Bracket closedBy(char c) {
    int kind = CLOSING.indexOf(c);
    if (kind < 0 || open.isEmpty()) {
      return null;
    }
    char opening = OPENING.charAt(kind);
    if (c == '>') {
      return open.peek().character() == opening ? open.peek() : null;
    }
    if (open.stream().noneMatch(bracket -> bracket.character() == opening)) {
      return null;
    }
    while (open.peek().character() != opening) {
      open.pop();
    }
    return open.peek();
  }

  /** Takes the innermost bracket away. */
  void close() {
    open.pop();
  }
}
