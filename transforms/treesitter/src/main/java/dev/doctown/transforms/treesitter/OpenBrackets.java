package dev.doctown.transforms.treesitter;

import java.util.ArrayDeque;
import java.util.Deque;

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
    if (!open.isEmpty() && (c == ',' || c == ';')) {
      contain(c == ',' ? 1 : 0, c == ';');
    }
  }

  /**
   * Whether a character closes one of the brackets. An angle bracket closes the innermost only:
   * elsewhere it compares.
   */
  boolean closes(char c) {
    if (CLOSING.indexOf(c) < 0 || open.isEmpty()) {
      return false;
    }
    char opening = opening(c);
    return c == '>'
        ? open.element().character() == opening
        : open.stream().anyMatch(bracket -> bracket.character() == opening);
  }

  /**
   * The bracket that a character {@linkplain #closes closes}, which is the innermost then: what was
   * open inside was no bracket, and what stands behind it is directly inside of this one.
   */
  Bracket unwindTo(char c) {
    char opening = opening(c);
    while (open.element().character() != opening) {
      Bracket none = open.pop();
      contain(none.commas(), none.statements());
    }
    return open.element();
  }

  /** Takes the innermost bracket away. */
  void close() {
    open.pop();
  }

  private static char opening(char closing) {
    return OPENING.charAt(CLOSING.indexOf(closing));
  }

  private void contain(int commas, boolean statements) {
    Bracket around = open.pop();
    open.push(
        new Bracket(
            around.character(),
            around.position(),
            around.attached(),
            around.commas() + commas,
            around.statements() || statements));
  }
}
