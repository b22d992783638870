package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds code blocks and literal blocks in reStructuredText, line by line. */
final class RstBlocks {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "([ \\t]*+)\\.\\. (?:code-block|code|sourcecode|prompt|parsed-literal)::[ \\t]*+([\\w-]*+).*+");
  private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^\"'`#*+.:_])\\1{2,}+[ \\t]*+");

  private final List<CodeBlock> blocks = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private boolean inBlock;
  private int indent;
  private int firstLine;
  private String language = "";
  private String heading = "";
  private String previous = "";

  private RstBlocks() {}

  static List<CodeBlock> of(String text) {
    RstBlocks found = new RstBlocks();
    int number = 0;
    for (String line : Texts.lines(text)) {
      found.line(line, ++number);
    }
    found.close();
    return found.blocks;
  }

  private void line(String line, int number) {
    int column = column(line);
    if (inBlock && (line.isBlank() || column > indent)) {
      boolean option = open.isEmpty() && (line.isBlank() || line.strip().startsWith(":"));
      if (!option) {
        firstLine = open.isEmpty() ? number : firstLine;
        open.add(line.strip());
      }
      return;
    }
    close();
    Matcher directive = DIRECTIVE.matcher(line);
    if (directive.matches()) {
      start(column, directive.group(2).toLowerCase(Locale.ROOT));
    } else if (line.strip().endsWith("::") && !line.strip().startsWith("..")) {
      start(column, "");
    } else if (UNDERLINE.matcher(line).matches() && !previous.isBlank()) {
      heading = previous.strip();
    }
    previous = line;
  }

  private void start(int column, String name) {
    inBlock = true;
    indent = column;
    language = name;
  }

  private static int column(String line) {
    int column = 0;
    while (column < line.length() && Character.isWhitespace(line.charAt(column))) {
      column++;
    }
    return column;
  }

  private void close() {
    if (!open.isEmpty()) {
      blocks.add(new CodeBlock(language, List.copyOf(open), firstLine, heading));
      open.clear();
    }
    inBlock = false;
  }
}
