package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds listing and literal blocks in AsciiDoc, line by line. */
final class AsciidocBlocks {
  private static final Pattern SOURCE =
      Pattern.compile("\\[(?:source)?(?:%[\\w-]++)?,[ \"]*+([\\w-]++).*+\\][ \\t]*+");
  private static final Pattern DELIMITER =
      Pattern.compile("(?:-{4,}+|\\.{4,}+|`{3,}+)(\\w*+)[ \\t]*+");
  private static final Pattern HEADING = Pattern.compile("={1,6}[ \\t]++(.*+)");

  private AsciidocBlocks() {}

  static List<CodeBlock> of(String text) {
    List<CodeBlock> blocks = new ArrayList<>();
    List<String> lines = Texts.lines(text);
    String heading = "";
    String language = "";
    int start = -1;
    String delimiter = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher delimited = DELIMITER.matcher(line);
      Matcher source = SOURCE.matcher(line);
      Matcher title = HEADING.matcher(line);
      if (start >= 0) {
        if (line.strip().equals(delimiter)) {
          blocks.add(new CodeBlock(language, lines.subList(start, i), start + 1, heading));
          start = -1;
          language = "";
        }
      } else if (delimited.matches()) {
        start = i + 1;
        String named = delimited.group(1);
        delimiter = line.strip().substring(0, line.strip().length() - named.length());
        language = named.isEmpty() ? language : named.toLowerCase(Locale.ROOT);
      } else if (source.matches()) {
        language = source.group(1).toLowerCase(Locale.ROOT);
      } else if (title.matches()) {
        heading = title.group(1).strip();
      } else if (!line.isBlank() && !line.startsWith(".")) {
        language = "";
      }
    }
    return blocks;
  }
}
