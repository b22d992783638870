package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.treesitter.CTokens.Kind;
import dev.doctown.transforms.treesitter.CTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Preprocessing lines as a grammar can read them that knows them as statements only.
 *
 * <p>Of a conditional that a bracket or a statement crosses the first branch stays ({@code #if 0}:
 * the second; where a program begins in another one: that), without the directives. Comments inside
 * a macro's definition, where the grammar would take the definition to end, become spaces.
 */
final class Directives {
  private static final String MAIN = "main";

  private final byte[] source;
  private final boolean all;
  private final Deque<Open> open = new ArrayDeque<>();
  private int round;
  private int braces;
  private Token last;

  /** A conditional that has not ended. */
  private static final class Open {
    private final List<Token> directives = new ArrayList<>();
    private final int round;
    private final int braces;
    private boolean broken;

    /** The first branch with a main function; -1 for none. */
    private int main = -1;

    Open(Token first, int round, int braces) {
      directives.add(first);
      this.round = round;
      this.braces = braces;
    }
  }

  private Directives(byte[] source, boolean all, Token first) {
    this.source = source;
    this.all = all;
    last = first;
  }

  /**
   * Blanks directives.
   *
   * @param all whether conditionals that nothing crosses lose their directives too
   */
  static void blank(byte[] source, List<Token> tokens, boolean all) {
    if (tokens.isEmpty()) {
      return;
    }
    Directives directives = new Directives(source, all, tokens.get(0));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.DIRECTIVE) {
        directives.read(token, i + 1 < tokens.size() && tokens.get(i + 1).is("{"));
      } else {
        directives.count(token);
      }
      directives.last = token;
    }
  }

  private void count(Token token) {
    if (token.kind() != Kind.MARK) {
      return;
    }
    switch (token.text()) {
      case "(" -> {
        round++;
        markMain();
      }
      case ")" -> round = Math.max(0, round - 1);
      case "{" -> {
        braces++;
        round = 0;
      }
      case "}" -> {
        braces--;
        round = 0;
      }
      default -> {}
    }
  }

  /** Notes where the head of a main function stands that no brace is around. */
  private void markMain() {
    if (!last.is(MAIN)) {
      return;
    }
    for (Open conditional : open) {
      if (conditional.main < 0 && conditional.braces == braces) {
        conditional.main = conditional.directives.size() - 1;
      }
    }
  }

  private void read(Token token, boolean beforeBody) {
    Open innermost = open.peek();
    switch (token.text()) {
      case "if", "ifdef", "ifndef", "0" -> open.push(new Open(token, round, braces));
      case "else", "elif", "elifdef", "elifndef" -> {
        if (innermost != null) {
          endBranch(innermost, token, true);
          round = innermost.round;
          braces = innermost.braces;
        }
      }
      case "endif" -> {
        if (innermost != null) {
          boolean several = innermost.directives.size() > 1;
          innermost.broken |= several && beforeBody && last.is(")");
          endBranch(innermost, token, several);
          open.pop();
          keep(innermost);
        }
      }
      case "define" -> blankComments(token);
      default -> {}
    }
  }

  private void endBranch(Open conditional, Token end, boolean several) {
    boolean crossed =
        round != conditional.round || braces != conditional.braces || conditional.round > 0;
    conditional.broken |= crossed || (several && !endsStatement());
    conditional.directives.add(end);
  }

  /** Whether a statement may end with the last token; a macro may stand for one. */
  private boolean endsStatement() {
    return switch (last.kind()) {
      case DIRECTIVE -> true;
      case LITERAL -> false;
      case MARK -> ";},:)".contains(last.text()) || last.is("{");
      case WORD -> last.text().equals(last.text().toUpperCase(Locale.ROOT));
    };
  }

  private void keep(Open conditional) {
    List<Token> directives = conditional.directives;
    if (!conditional.broken && !all) {
      return;
    }
    boolean off = directives.get(0).text().equals("0") && directives.size() > 2;
    int kept = off ? 1 : Math.max(0, conditional.main);
    for (int i = 0; i < directives.size(); i++) {
      boolean lost = conditional.broken && i != kept && i + 1 < directives.size();
      int end = lost ? directives.get(i + 1).start() : directives.get(i).end();
      blank(directives.get(i).start(), end);
    }
  }

  private void blankComments(Token define) {
    for (int i = define.start(); i + 1 < define.end(); i++) {
      if (source[i] != '/' || source[i + 1] != '*') {
        continue;
      }
      int end = i + 2;
      boolean continued = true;
      while (end + 1 < define.end() && !(source[end] == '*' && source[end + 1] == '/')) {
        continued &= source[end] != '\n' || source[end - 1] == '\\' || source[end - 1] == '\r';
        end++;
      }
      if (continued && end + 2 < define.end()) {
        for (int at = i; at < end + 2; at++) {
          source[at] = source[at] == '\\' || source[at] == '\n' ? source[at] : (byte) ' ';
        }
      }
      i = end + 1;
    }
  }

  private void blank(int start, int end) {
    for (int at = start; at < end; at++) {
      if (source[at] != '\n' && source[at] != '\r') {
        source[at] = ' ';
      }
    }
  }
}
