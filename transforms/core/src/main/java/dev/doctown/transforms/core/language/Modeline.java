package dev.doctown.transforms.core.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language an editor is told in a comment, in the first or last five lines of a file. */
final class Modeline {
  private static final int LINES = 5;
  private static final int LONGEST_LINE = 400;
  private static final Pattern EMACS =
      Pattern.compile(
          "-\\*-[ \t]*(?:.*\\bmode[ \t]*:[ \t]*)?([\\w+#.-]+?)[ \t]*(?:;.*)?-\\*-",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VIM =
      Pattern.compile("(?:^|[ \t])(?:vim?|ex):.*\\b(?:filetype|ft|syntax)=([\\w+#.-]+)");

  private Modeline() {}

  static @Nullable String language(String head, String tail) {
    List<String> first = head.lines().limit(LINES).toList();
    for (String line : first) {
      String name = inLine(line);
      if (name != null) {
        return name;
      }
    }
    List<String> last = tail.lines().toList();
    for (String line : last.subList(Math.max(0, last.size() - LINES), last.size())) {
      String name = inLine(line);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String inLine(String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    Matcher emacs = EMACS.matcher(line);
    if (emacs.find()) {
      return emacs.group(1);
    }
    Matcher vim = VIM.matcher(line);
    return vim.find() ? vim.group(1) : null;
  }
}
