package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads reStructuredText for its introduction: paragraphs that are not indented; no directives,
 * lists, tables or fields.
 */
final class RstIntroduction {
  // Regular expressions nest as deep as brackets follow each other: a bound for hostile files.
  private static final int LONGEST = 2_000;
  private static final Pattern ADORNMENT = Pattern.compile("([=\\-~^\"'`#*+:._])\\1{2,}\\s*");
  private static final Pattern NO_PROSE =
      Pattern.compile(
          "(?s)^(\\s|\\.\\.(\\s|$)|:[\\w-]+:|[-*+•] |\\d+[.)] |\\+[-=]|\\| |__ |>>>"
              + " |//|image::|\\[).*");
  private static final Pattern SUBSTITUTION = Pattern.compile("\\|[^|\\s][^|\\n]*\\|_{0,2}");

  private final Introduction introduction = new Introduction();
  private final List<String> styles = new ArrayList<>();

  private RstIntroduction() {}

  static Introduction of(String readme) {
    RstIntroduction reader = new RstIntroduction();
    for (String block : readme.replace("\r\n", "\n").split("\\n(?:[ \\t]*\\n)+")) {
      reader.block(block.replaceFirst("^\\n+", "").lines().toList());
    }
    return reader.introduction;
  }

  private void block(List<String> lines) {
    int from = 0;
    int title = 0;
    if (lines.size() > 2 && isAdornment(lines.get(0)) && isAdornment(lines.get(2))) {
      from = 3;
      title = 1;
    } else if (lines.size() > 1 && isAdornment(lines.get(1))) {
      from = 2;
    }
    if (from > 0) {
      introduction.heading(level(lines, title), lines.get(title));
    }
    String raw = String.join("\n", lines.subList(from, lines.size()));
    if (raw.isEmpty() || NO_PROSE.matcher(raw).matches() || isAdornment(lines.get(from))) {
      return;
    }
    DocMarkup markup = new DocMarkup();
    String block = raw.substring(0, Math.min(raw.length(), LONGEST));
    String plain = markup.plain(SUBSTITUTION.matcher(block).replaceAll(" "));
    introduction.paragraph(markup.restored(plain).replaceFirst("::$", ":").strip());
  }

  /** The order in which styles come tells levels. */
  private int level(List<String> lines, int title) {
    String style = title + lines.get(1 - title).substring(0, 1);
    if (!styles.contains(style)) {
      styles.add(style);
    }
    return styles.indexOf(style) + 1;
  }

  private static boolean isAdornment(String line) {
    return ADORNMENT.matcher(line).matches();
  }
}
