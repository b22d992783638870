package dev.doctown.transforms.treesitter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tokens of C and C++ before preprocessing; comments and white space are left out. */
final class CTokens {
  enum Kind {
    WORD,
    /** Number, character or string. */
    LITERAL,
    MARK,
    /** A whole preprocessing line with its continuations; the text is its first word. */
    DIRECTIVE
  }

  /**
   * A token.
   *
   * @param line counted from 0
   */
  record Token(Kind kind, int start, int end, int line, String text) {
    boolean is(String other) {
      return kind != Kind.LITERAL && text.equals(other);
    }

    boolean isWord() {
      return kind == Kind.WORD;
    }
  }

  private static final List<String> LONG_MARKS = List.of("::", "->", "<=", ">=", "==", "!=");
  private static final int LONGEST_DELIMITER = 16;

  private final byte[] source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line;
  private boolean lineIsEmpty = true;

  private CTokens(byte[] source) {
    this.source = source;
  }

  static List<Token> of(byte[] source) {
    CTokens reader = new CTokens(source);
    while (reader.at < source.length) {
      reader.next();
    }
    return reader.tokens;
  }

  private void next() {
    char c = peek(0);
    if (c == '\n') {
      skipTo(at + 1);
      lineIsEmpty = true;
    } else if (SourceText.isWhiteSpace(source[at]) || (c == '\\' && isLineEnd(at + 1))) {
      at++;
    } else if (c == '/' && peek(1) == '/') {
      skipTo(lineEnd());
    } else if (c == '/' && peek(1) == '*') {
      skipTo(after("*/", at + 2));
    } else if (c == '#' && lineIsEmpty) {
      directive();
    } else if (c == '"' || c == '\'') {
      add(Kind.LITERAL, closingQuote(c));
    } else if (isWordPart(c)) {
      word(c);
    } else {
      boolean twice = at + 1 < source.length && LONG_MARKS.contains(text(at, at + 2));
      add(Kind.MARK, at + (twice ? 2 : 1));
    }
  }

  private void word(char first) {
    int end = at;
    while (end < source.length && isWordPart((char) (source[end] & 0xff))) {
      end++;
    }
    char behind = end < source.length ? (char) source[end] : ' ';
    boolean prefix = end - at <= 3 && "LRUu8".indexOf(first) >= 0;
    if (behind == '"' && prefix && source[end - 1] == 'R') {
      int open = end + 1;
      while (open < source.length && open - end <= LONGEST_DELIMITER && source[open] != '(') {
        open++;
      }
      String close = ")" + text(Math.min(end + 1, open), open) + "\"";
      add(Kind.LITERAL, after(close, open));
    } else if (Character.isDigit(first)) {
      boolean again = true;
      while (again && end < source.length) {
        boolean separator = source[end] == '\'' && end + 1 < source.length;
        again = source[end] == '.' || isWordPart((char) (source[end] & 0xff)) || separator;
        end += again ? 1 : 0;
      }
      add(Kind.LITERAL, end);
    } else {
      add(Kind.WORD, end);
    }
  }

  private void directive() {
    int start = at;
    int end = lineEnd();
    int comment = text(start, end).indexOf("/*");
    if (comment >= 0 && text(start, end).indexOf("*/", comment) < 0) {
      end = after("*/", start + comment + 2);
    }
    List<String> words = Texts.words(text(start, end));
    String name = words.isEmpty() ? "" : words.get(0);
    String shown = name.equals("if") && words.size() == 2 && words.get(1).equals("0") ? "0" : name;
    tokens.add(new Token(Kind.DIRECTIVE, start, end, line, shown));
    skipTo(end);
  }

  private void add(Kind kind, int end) {
    String text = kind == Kind.LITERAL ? "" : text(at, end);
    tokens.add(new Token(kind, at, end, line, text));
    lineIsEmpty = false;
    skipTo(end);
  }

  private void skipTo(int end) {
    for (; at < end; at++) {
      line += source[at] == '\n' ? 1 : 0;
    }
  }

  /** The end of this line; a backslash before it continues the line. */
  private int lineEnd() {
    int end = at;
    while (end < source.length && source[end] != '\n') {
      end += source[end] == '\\' && end + 1 < source.length ? 2 : 1;
      if (end < source.length && source[end] == '\n' && source[end - 1] == '\r') {
        boolean continued = end >= 2 && source[end - 2] == '\\';
        end += continued ? 1 : 0;
      }
    }
    return Math.min(end, source.length);
  }

  private boolean isLineEnd(int position) {
    return position < source.length && (source[position] == '\n' || source[position] == '\r');
  }

  private int closingQuote(char quote) {
    for (int i = at + 1; i < source.length; i++) {
      if (source[i] == '\\') {
        i++;
      } else if (source[i] == '\n') {
        return i;
      } else if (source[i] == quote) {
        return i + 1;
      }
    }
    return source.length;
  }

  private int after(String close, int from) {
    for (int i = from; i + close.length() <= source.length; i++) {
      boolean same = true;
      for (int k = 0; same && k < close.length(); k++) {
        same = source[i + k] == (byte) close.charAt(k);
      }
      if (same) {
        return i + close.length();
      }
    }
    return source.length;
  }

  private char peek(int ahead) {
    return at + ahead < source.length ? (char) (source[at + ahead] & 0xff) : '\0';
  }

  private static boolean isWordPart(char c) {
    return c == '_' || c == '$' || c >= 0x80 || Character.isLetterOrDigit(c);
  }

  private String text(int start, int end) {
    return new String(source, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
