package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens of Python source that literals need: names, strings, and single other characters. */
final class PythonTokens {
  enum Kind {
    NAME,
    STRING,
    /** A string with parts that are computed, or in bytes. */
    COMPUTED,
    OTHER,
    /** The end of a line outside brackets. */
    NEWLINE
  }

  record Token(Kind kind, String text, int line, int column) {
    boolean is(String other) {
      return kind != Kind.STRING && text.equals(other);
    }
  }

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int line = 1;
  private int lineStart;
  private int depth;

  private PythonTokens(String source) {
    this.source = source;
  }

  static List<Token> of(String source) {
    PythonTokens tokens = new PythonTokens(source.replace("\r\n", "\n").replace('\r', '\n'));
    tokens.read();
    return tokens.tokens;
  }

  private void read() {
    while (position < source.length()) {
      char c = source.charAt(position);
      if (c == '\n') {
        newline();
      } else if (c == '\\' && source.startsWith("\n", position + 1)) {
        position++;
        endLine();
      } else if (c == '#') {
        int end = source.indexOf('\n', position);
        position = end < 0 ? source.length() : end;
      } else if (Character.isWhitespace(c)) {
        position++;
      } else if (c == '"' || c == '\'') {
        string("");
      } else if (Character.isJavaIdentifierPart(c)) {
        name();
      } else {
        depth = Math.max(0, depth + ("([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0));
        add(Kind.OTHER, String.valueOf(c));
        position++;
      }
    }
  }

  private void newline() {
    if (depth == 0) {
      add(Kind.NEWLINE, "\n");
    }
    endLine();
  }

  private void endLine() {
    position++;
    line++;
    lineStart = position;
  }

  private void name() {
    int start = position;
    while (position < source.length() && Character.isJavaIdentifierPart(source.charAt(position))) {
      position++;
    }
    String name = source.substring(start, position);
    boolean prefix = name.length() <= 2 && name.toLowerCase(Locale.ROOT).matches("[rbuf]{1,2}");
    if (prefix && position < source.length() && "\"'".indexOf(source.charAt(position)) >= 0) {
      string(name.toLowerCase(Locale.ROOT));
    } else {
      tokens.add(new Token(Kind.NAME, name, line, start - lineStart));
    }
  }

  private void string(String prefix) {
    int startLine = line;
    int column = position - lineStart;
    char quote = source.charAt(position);
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = source.startsWith(triple, position);
    String end = isTriple ? triple : String.valueOf(quote);
    position += end.length();
    StringBuilder text = new StringBuilder();
    while (position < source.length() && !source.startsWith(end, position)) {
      char c = source.charAt(position);
      if (c == '\n' && !isTriple) {
        break;
      }
      if (c == '\\' && position + 1 < source.length()) {
        escape(prefix.contains("r"), text);
        continue;
      }
      text.append(c);
      step();
    }
    position =
        Math.min(source.length(), position + (source.startsWith(end, position) ? end.length() : 0));
    boolean computed = prefix.contains("f") || prefix.contains("b");
    tokens.add(
        new Token(computed ? Kind.COMPUTED : Kind.STRING, text.toString(), startLine, column));
  }

  private void escape(boolean raw, StringBuilder text) {
    char next = source.charAt(position + 1);
    if (raw) {
      text.append('\\').append(next);
    } else {
      switch (next) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case '\n' -> {}
        default -> text.append(next);
      }
    }
    position++;
    step();
  }

  private void step() {
    if (source.charAt(position) == '\n') {
      endLine();
    } else {
      position++;
    }
  }

  private void add(Kind kind, String text) {
    tokens.add(new Token(kind, text, line, position - lineStart));
  }
}
