package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.treesitter.CTokens.Token;
import dev.doctown.transforms.treesitter.MacroMask.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Source in which single tokens are hidden; as long as it was, line by line. */
final class MaskedCode {
  private final byte[] masked;
  private final CCode code;
  private final List<Span> attributes = new ArrayList<>();

  private final List<Head> heads = new ArrayList<>();

  MaskedCode(byte[] masked, CCode code) {
    this.masked = masked;
    this.code = code;
  }

  CCode code() {
    return code;
  }

  /** Macros that belong to the declaration behind them. */
  List<Span> attributes() {
    return attributes;
  }

  /** Macros that make the heads of functions. */
  List<Head> heads() {
    return heads;
  }

  void addAttribute(int start, int end) {
    attributes.add(new Span(start, end));
  }

  boolean isString(int i) {
    Token token = code.at(i);
    return token.kind() == CTokens.Kind.LITERAL && masked[token.start()] == '"';
  }

  boolean isHidden(int i) {
    return i >= 0 && i < code.size() && masked[code.at(i).start()] == ' ';
  }

  /** Hides tokens; the last one is excluded. Comments between them stay. */
  void hide(int from, int to) {
    int start = code.at(from).start();
    for (int i = from; i < to; i++) {
      boolean last = i + 1 == to;
      if (last || isCommentBehind(i)) {
        blank(start, code.at(i).end());
        start = last ? start : code.at(i + 1).start();
      }
    }
  }

  /** Whether there are comments between a token and the next one, and no directives. */
  private boolean isCommentBehind(int i) {
    boolean comment = false;
    boolean directive = false;
    for (int at = code.at(i).end(); at < code.at(i + 1).start(); at++) {
      comment |= masked[at] == '/';
      directive |= masked[at] == '#';
    }
    return comment && !directive;
  }

  /** Writes a word in the place of a token that is at least as long. */
  void fill(int i, String text) {
    hide(i, i + 1);
    for (int k = 0; k < text.length(); k++) {
      masked[code.at(i).start() + k] = (byte) text.charAt(k);
    }
  }

  /** Makes one name of a word and its arguments. */
  void join(int from, int to) {
    Arrays.fill(masked, code.at(from).end(), code.at(to - 1).end(), (byte) '_');
  }

  /**
   * Makes the head of a function of a macro and its arguments: the macro is its type, all the
   * arguments are one name. Whether there is room for that.
   */
  boolean nameFunction(int from, int to) {
    Token macro = code.at(from);
    int close = code.at(to - 1).start();
    boolean fits = close + 1 < masked.length && SourceText.isWhiteSpace(masked[close + 1]);
    if (fits) {
      masked[code.at(from + 1).start()] = ' ';
      join(from + 2, to - 1);
      masked[close] = '(';
      masked[close + 1] = ')';
      heads.add(new Head(new Span(macro.start(), macro.end()), (to - from - 2) / 2));
    }
    return fits;
  }

  /** Ends a statement behind a token, where there is a space for it. */
  boolean end(int i) {
    int end = code.at(i).end();
    boolean fits = end < masked.length && masked[end] == ' ';
    if (fits) {
      masked[end] = ';';
    }
    return fits;
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (masked[i] != '\n' && masked[i] != '\r') {
        masked[i] = ' ';
      }
    }
  }
}
