package dev.doctown.transforms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence, its code told from its prose. Code stands in back-ticks; what is not marked is found
 * by its shape: {@code camelCase}, {@code snake_case}, {@code dotted.names}, {@code calls()},
 * {@code --flags}, {@code @annotations} and {@code $variables}.
 *
 * @param skeleton the text with a mark in place of each token: {@link #OPEN}, its place among the
 *     tokens, {@link #CLOSE}
 * @param balanced whether every back-tick has its partner
 */
record Wording(String text, List<CodeToken> tokens, String skeleton, boolean balanced) {
  static final char OPEN = '\u27e6';
  static final char CLOSE = '\u27e7';

  /** Regular expression of a token's mark in a skeleton. */
  static final String MARK = "\u27e6[0-9]+\u27e7";

  private static final Pattern ANY_MARK = Pattern.compile(MARK);
  private static final Pattern WORDLIKE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_$@/.`-])(?:--?[A-Za-z][\\p{L}\\p{N}_-]*"
              + "|[@$]?[\\p{L}_$][\\p{L}\\p{N}_$]*(?:(?:\\.|::|#|->)[\\p{L}_$][\\p{L}\\p{N}_$]*)*(?:\\(\\))?)");
  private static final Pattern SHAPE =
      Pattern.compile(
          "--?[A-Za-z].*"
              + "|[@$].+"
              + "|.*\\(\\)"
              + "|.*(?:::|#|->).*"
              + "|\\p{L}{2,}[\\p{L}\\p{N}_]*(?:\\.\\p{L}{2,}[\\p{L}\\p{N}_]*)+"
              + "|.*[\\p{L}\\p{N}]_+[\\p{L}\\p{N}].*|_+\\p{L}.*"
              + "|\\p{Ll}[\\p{Ll}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*"
              + "|\\p{Lu}[\\p{Ll}\\p{N}]+\\p{Lu}[\\p{L}\\p{N}]*"
              + "|\\p{Lu}{2,}[\\p{Ll}]{2,}[\\p{L}\\p{N}]*");

  static Wording of(String written) {
    String text = written.replace(OPEN, '[').replace(CLOSE, ']');
    List<CodeToken> tokens = new ArrayList<>();
    StringBuilder skeleton = new StringBuilder();
    int at = 0;
    boolean balanced = true;
    while (at < text.length()) {
      int open = text.indexOf('`', at);
      int close = open < 0 ? -1 : text.indexOf('`', open + 1);
      if (close < 0) {
        balanced = open < 0;
        break;
      }
      unmarked(text, at, open, tokens, skeleton);
      put(new CodeToken(text.substring(open + 1, close), true), tokens, skeleton);
      at = close + 1;
    }
    unmarked(text, at, text.length(), tokens, skeleton);
    return new Wording(text, List.copyOf(tokens), skeleton.toString(), balanced);
  }

  private static void unmarked(
      String text, int start, int end, List<CodeToken> tokens, StringBuilder skeleton) {
    Matcher word = WORDLIKE.matcher(text).region(start, end).useTransparentBounds(true);
    int from = start;
    while (word.find()) {
      if (SHAPE.matcher(word.group()).matches()) {
        skeleton.append(text, from, word.start());
        put(new CodeToken(word.group(), false), tokens, skeleton);
        from = word.end();
      }
    }
    skeleton.append(text, from, end);
  }

  private static void put(CodeToken token, List<CodeToken> tokens, StringBuilder skeleton) {
    skeleton.append(OPEN).append(tokens.size()).append(CLOSE);
    tokens.add(token);
  }

  /** The sentence without its code. */
  String prose() {
    return ANY_MARK.matcher(skeleton).replaceAll(" ");
  }

  /** The sentence without what stands in back-ticks. */
  String outsideMarks() {
    return ANY_MARK
        .matcher(skeleton)
        .replaceAll(
            mark -> {
              CodeToken token = tokens.get(place(mark.group()));
              return token.marked() ? " " : Matcher.quoteReplacement(token.text());
            });
  }

  /** What stands behind a token. */
  String after(CodeToken token) {
    String mark = OPEN + Integer.toString(tokens.indexOf(token)) + CLOSE;
    return skeleton.substring(skeleton.indexOf(mark) + mark.length());
  }

  /** The token that a mark of the skeleton stands for. */
  CodeToken token(String mark) {
    return tokens.get(place(mark));
  }

  private static int place(String mark) {
    return Integer.parseInt(mark.substring(1, mark.length() - 1));
  }
}
