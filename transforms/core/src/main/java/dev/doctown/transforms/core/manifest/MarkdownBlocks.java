package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds fenced and indented code in Markdown, line by line. */
final class MarkdownBlocks {
  private static final Pattern FENCE =
      Pattern.compile("([ \\t>]*+)(`{3,}+|~{3,}+)[ \\t]*+([^`\\r\\n]*+)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}[ \\t]++(.*+)");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=++|-{2,}+)[ \\t]*+");
  private static final Pattern LANGUAGE = Pattern.compile("\\{?\\.?([\\w+-]++).*+");

  private final List<CodeBlock> blocks = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int firstLine;
  private String fence = "";
  private String language = "";
  private String heading = "";
  private String previous = "";

  private MarkdownBlocks() {}

  static List<CodeBlock> of(String text) {
    MarkdownBlocks found = new MarkdownBlocks();
    int number = 0;
    for (String line : Texts.lines(text)) {
      found.line(line, ++number);
    }
    found.close();
    return found.blocks;
  }

  private void line(String line, int number) {
    if (!fence.isEmpty()) {
      fenced(line);
      return;
    }
    Matcher fenceStart = FENCE.matcher(line);
    if (fenceStart.matches()) {
      close();
      fence = fenceStart.group(2);
      Matcher info = LANGUAGE.matcher(fenceStart.group(3).strip());
      language = info.matches() ? info.group(1).toLowerCase(Locale.ROOT) : "";
      firstLine = number + 1;
    } else if (line.startsWith("    ") || line.startsWith("\t")) {
      indented(line, number);
    } else {
      text(line);
    }
    previous = line;
  }

  private void fenced(String line) {
    String stripped = line.strip();
    String quoted = stripped.startsWith(">") ? stripped.substring(1).strip() : stripped;
    boolean ends = quoted.startsWith(fence) && quoted.chars().allMatch(c -> c == fence.charAt(0));
    if (ends) {
      close();
      fence = "";
      previous = "";
    } else {
      open.add(quoted);
    }
  }

  private void indented(String line, int number) {
    if (open.isEmpty() && !previous.isBlank()) {
      return;
    }
    if (open.isEmpty()) {
      firstLine = number;
      language = "";
    }
    open.add(line.strip());
  }

  private void text(String line) {
    if (line.isBlank() && !open.isEmpty()) {
      open.add("");
      return;
    }
    close();
    Matcher atx = HEADING.matcher(line);
    if (atx.matches()) {
      heading = atx.group(1).strip();
    } else if (UNDERLINE.matcher(line).matches() && !previous.isBlank()) {
      heading = previous.strip();
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      blocks.add(new CodeBlock(language, List.copyOf(open), firstLine, heading));
      open.clear();
    }
  }
}
