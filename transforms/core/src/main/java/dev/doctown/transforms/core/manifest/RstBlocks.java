package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds code blocks and literal blocks in reStructuredText, line by line. */
final class RstBlocks extends LineBlocks {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "([ \\t]*+)\\.\\. (?:code-block|code|sourcecode|prompt|parsed-literal)::[ \\t]*+([\\w-]*+).*+");
  private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^\"'`#*+.:_])\\1{2,}+[ \\t]*+");

  private boolean inBlock;
  private int indent;
  private String previous = "";

  private RstBlocks() {}

  static List<CodeBlock> of(String text) {
    return new RstBlocks().read(text);
  }

  @Override
  void line(String line, int number) {
    int column = column(line);
    if (inBlock && (line.isBlank() || column > indent)) {
      boolean option = !isOpen() && (line.isBlank() || line.strip().startsWith(":"));
      if (!option) {
        code(line.strip(), number);
      }
      return;
    }
    close();
    inBlock = false;
    Matcher directive = DIRECTIVE.matcher(line);
    if (directive.matches()) {
      start(column, directive.group(2).toLowerCase(Locale.ROOT));
    } else if (line.strip().endsWith("::") && !line.strip().startsWith("..")) {
      start(column, "");
    } else if (UNDERLINE.matcher(line).matches() && !previous.isBlank()) {
      heading(previous);
    }
    previous = line;
  }

  private void start(int column, String name) {
    inBlock = true;
    indent = column;
    language(name);
  }

  private static int column(String line) {
    int column = 0;
    while (column < line.length() && Character.isWhitespace(line.charAt(column))) {
      column++;
    }
    return column;
  }
}
