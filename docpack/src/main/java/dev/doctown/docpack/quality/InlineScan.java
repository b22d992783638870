package dev.doctown.docpack.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code spans, links and line ranges of one line of Markdown, in their order. */
final class InlineScan {
  private static final Pattern LINES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_#])L([1-9][0-9]{0,8})(?:[\\u2013-]L?([1-9][0-9]{0,8}))?(?![\\p{L}\\p{N}_])");
  private static final Pattern TRAILING = Pattern.compile("[\\s|).,;:*\\]]*");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,(:\\[]*");

  /** What a token is. */
  enum Kind {
    /** A code span: its text. */
    CODE,
    /** A link: its target, and the lines that its text names where it leads into the web. */
    LINK,
    /** Lines that stand right behind a code span, or as a range. */
    LINES,
    /** A single line at the end of the text, which may be a word of a sentence. */
    LAST_LINE
  }

  record Token(Kind kind, String text, int startLine, int endLine) {}

  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int linkStart;

  private InlineScan(String line) {
    this.line = line;
  }

  /**
   * @param plain the text without markup
   */
  record Result(List<Token> tokens, String plain) {}

  static Result of(String line) {
    InlineScan scan = new InlineScan(line);
    scan.run();
    return new Result(scan.tokens, scan.plain.toString());
  }

  private void run() {
    int at = 0;
    int textFrom = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length()) {
        plain.append(line.charAt(at + 1));
        at += 2;
      } else if (c == '`') {
        text(textFrom, at);
        at = code(at);
        textFrom = at;
      } else if (c == '[') {
        linkStart = tokens.size();
        at++;
      } else if (c == ']' && line.startsWith("](", at) && line.indexOf(')', at) > 0) {
        text(textFrom, at);
        at = link(at + 2);
        textFrom = at;
      } else {
        if (c != ']' && c != '*') {
          plain.append(c);
        }
        at++;
      }
    }
    text(textFrom, at);
  }

  private int code(int at) {
    int run = at;
    while (run < line.length() && line.charAt(run) == '`') {
      run++;
    }
    String fence = line.substring(at, run);
    int end = line.indexOf(fence, run);
    while (end >= 0 && line.startsWith("`", end + fence.length())) {
      int after = end + fence.length();
      while (line.startsWith("`", after)) {
        after++;
      }
      end = line.indexOf(fence, after);
    }
    if (end < 0) {
      return run;
    }
    String text = line.substring(run, end).replace("\\|", "|");
    if (text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank()) {
      text = text.substring(1, text.length() - 1);
    }
    plain.append(text);
    tokens.add(new Token(Kind.CODE, text, 0, 0));
    return end + fence.length();
  }

  /** A link into the web says better than its text which lines it means. */
  private int link(int at) {
    int end = line.indexOf(')', at);
    String target = line.substring(at, end).strip().replaceFirst("\\s+\"[^\"]*\"$", "");
    if (target.startsWith("<") && target.endsWith(">")) {
      target = target.substring(1, target.length() - 1);
    }
    int startLine = 0;
    int endLine = 0;
    if (target.startsWith("https:")) {
      for (int i = tokens.size() - 1; i >= Math.min(linkStart, tokens.size()); i--) {
        if (tokens.get(i).kind() != Kind.CODE) {
          Token lines = tokens.remove(i);
          startLine = lines.startLine();
          endLine = lines.endLine();
        }
      }
    }
    tokens.add(new Token(Kind.LINK, target, startLine, endLine));
    return end + 1;
  }

  private void text(int from, int to) {
    String text = line.substring(from, to);
    Matcher lines = LINES.matcher(text);
    int before = 0;
    while (lines.find()) {
      boolean behindCode =
          !tokens.isEmpty()
              && tokens.get(tokens.size() - 1).kind() != Kind.LAST_LINE
              && BETWEEN.matcher(text.substring(before, lines.start())).matches();
      boolean range = lines.group(2) != null;
      boolean last = to == line.length() && TRAILING.matcher(text.substring(lines.end())).matches();
      boolean linkText = line.startsWith("](", to) && lines.end() == text.length();
      if (range || behindCode || last || linkText) {
        int start = Integer.parseInt(lines.group(1));
        int end = range ? Integer.parseInt(lines.group(2)) : start;
        Kind kind = range || behindCode ? Kind.LINES : Kind.LAST_LINE;
        tokens.add(new Token(kind, lines.group(), start, end));
      }
      before = lines.end();
    }
  }
}
