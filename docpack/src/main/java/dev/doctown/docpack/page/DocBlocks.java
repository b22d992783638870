package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a doc comment that are beside its text: reStructuredText's explicit markup
 * (directives, targets, comments), Markdown's admonitions, and notes under a label of their own.
 * Each reaches to the next line that is not indented deeper.
 */
final class DocBlocks {
  /** What {@link #MARKUP} begins with. */
  private static final String MARKS = ".!?";

  private static final Pattern MARKUP =
      Pattern.compile("\\s*(?:\\.\\.(?:\\s.*)?|(?:!!!|\\?\\?\\?)\\+?\\s.*)");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:Attention|Caution|Danger|Error|Hint|Important|Info|Notes?|See also|Tip|Todo"
              + "|Warnings?):\\s*");
  private static final Pattern TARGET = Pattern.compile("\\s*\\.\\. _([\\w.-]+):\\s.*");

  private DocBlocks() {}

  /** The comment with an empty line for each such block. */
  static String without(String docComment) {
    List<String> lines = docComment.lines().toList();
    List<String> kept = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      boolean markup = MARKS.indexOf(firstSign(line)) >= 0 && MARKUP.matcher(line).matches();
      boolean label = !markup && line.indexOf(':') >= 0 && LABEL.matcher(line).matches();
      int end = markup || label ? endOfBlock(lines, at) : at + 1;
      boolean block = markup || end > at + 1;
      kept.add(block ? "" : line);
      at = end;
    }
    return withoutReferences(String.join("\n", kept), lines);
  }

  private static int endOfBlock(List<String> lines, int from) {
    int indentation = indentation(lines.get(from));
    int end = from + 1;
    for (int i = from + 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (indentation(lines.get(i)) <= indentation) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  /** The first character that is no white space; a space when there is none. */
  private static char firstSign(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!Character.isWhitespace(line.charAt(i))) {
        return line.charAt(i);
      }
    }
    return ' ';
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A word with an underscore is a reference when the comment says where it leads. */
  private static String withoutReferences(String text, List<String> lines) {
    Set<String> targets = new HashSet<>();
    for (String line : lines) {
      if (firstSign(line) == '.') {
        Matcher target = TARGET.matcher(line);
        if (target.matches()) {
          targets.add(target.group(1));
        }
      }
    }
    String named = text;
    for (String target : targets) {
      named =
          named.replaceAll(
              "(?<![\\w.-])" + Pattern.quote(target) + "_{1,2}(?!\\w)",
              Matcher.quoteReplacement(target));
    }
    return named;
  }
}
