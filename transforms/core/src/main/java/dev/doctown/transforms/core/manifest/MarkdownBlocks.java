package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds fenced and indented code in Markdown, line by line. */
final class MarkdownBlocks extends LineBlocks {
  private static final Pattern FENCE =
      Pattern.compile("([ \\t>]*+)(`{3,}+|~{3,}+)[ \\t]*+([^`\\r\\n]*+)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}[ \\t]++(.*+)");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=++|-{2,}+)[ \\t]*+");
  private static final Pattern LANGUAGE = Pattern.compile("\\{?\\.?([\\w+-]++).*+");

  private String fence = "";
  private String previous = "";

  private MarkdownBlocks() {}

  static List<CodeBlock> of(String text) {
    return new MarkdownBlocks().read(text);
  }

  @Override
  void line(String line, int number) {
    if (!fence.isEmpty()) {
      fenced(line, number);
      return;
    }
    Matcher fenceStart = FENCE.matcher(line);
    if (fenceStart.matches()) {
      close();
      fence = fenceStart.group(2);
      Matcher info = LANGUAGE.matcher(fenceStart.group(3).strip());
      language(info.matches() ? info.group(1).toLowerCase(Locale.ROOT) : "");
    } else if (line.startsWith("    ") || line.startsWith("\t")) {
      indented(line, number);
    } else {
      text(line, number);
    }
    previous = line;
  }

  private void fenced(String line, int number) {
    String stripped = line.strip();
    String quoted = stripped.startsWith(">") ? stripped.substring(1).strip() : stripped;
    boolean ends = quoted.startsWith(fence) && quoted.chars().allMatch(c -> c == fence.charAt(0));
    if (ends) {
      close();
      fence = "";
      previous = "";
    } else {
      code(quoted, number);
    }
  }

  private void indented(String line, int number) {
    if (!isOpen()) {
      if (!previous.isBlank()) {
        return;
      }
      language("");
    }
    code(line.strip(), number);
  }

  private void text(String line, int number) {
    if (line.isBlank() && isOpen()) {
      code("", number);
      return;
    }
    close();
    Matcher atx = HEADING.matcher(line);
    if (atx.matches()) {
      heading(atx.group(1));
    } else if (UNDERLINE.matcher(line).matches() && !previous.isBlank()) {
      heading(previous);
    }
  }
}
