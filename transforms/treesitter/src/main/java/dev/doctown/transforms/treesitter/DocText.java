package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Doc comments as text: without markers, common indentation and blank lines around them. */
final class DocText {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** Notes to tools, such as {@code //go:generate} or {@code //nolint:all}. */
  private static final Pattern DIRECTIVE = Pattern.compile("//[a-z]+:[a-z].*");

  /** A comment of JSDoc that is a definition itself and tells nothing of the next one. */
  private static final Pattern DEFINING =
      Pattern.compile("(?m)^/?[ \\t*]*@(?:typedef|callback|import)\\b");

  private static final Pattern LINE_MARKER = Pattern.compile("^(///|//!|//|#:|#)[ \t]?");
  private static final Pattern STAR = Pattern.compile("^[ \t]*\\*(?!/)[ \t]?");

  private DocText() {}

  /** The text of comments in order; null when nothing is left. */
  static @Nullable String ofComments(List<String> comments) {
    List<String> lines = new ArrayList<>();
    for (String comment : comments) {
      if (comment.startsWith("/*")) {
        if (!DEFINING.matcher(comment).find()) {
          blockLines(comment, lines);
        }
      } else if (!DIRECTIVE.matcher(comment.strip()).matches()) {
        for (String line : LINE_END.split(comment.stripTrailing(), -1)) {
          lines.add(LINE_MARKER.matcher(line.stripLeading()).replaceFirst(""));
        }
      }
    }
    return joined(lines);
  }

  /** The text of {@linkplain StringLiterals string literals} that stand for a doc comment. */
  static @Nullable String ofLiterals(String source) {
    String text = StringLiterals.joined(source);
    return text == null ? null : joined(new ArrayList<>(List.of(LINE_END.split(text, -1))));
  }

  private static void blockLines(String comment, List<String> lines) {
    String text = comment.strip();
    text = text.endsWith("*/") ? text.substring(0, text.length() - 2) : text;
    text = text.substring(text.startsWith("/**") || text.startsWith("/*!") ? 3 : 2);
    String[] raw = LINE_END.split(text, -1);
    lines.add(raw[0].strip());
    for (int i = 1; i < raw.length; i++) {
      lines.add(STAR.matcher(raw[i]).replaceFirst(""));
    }
  }

  private static @Nullable String joined(List<String> lines) {
    int indentation = Integer.MAX_VALUE;
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      if (!line.isBlank()) {
        indentation = Math.min(indentation, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (i == 0) {
        text.append(line.stripLeading());
      } else {
        text.append('\n').append(line, Math.min(indentation, line.length()), line.length());
      }
    }
    String result = text.toString().strip();
    return result.isEmpty() ? null : result;
  }
}
