package dev.doctown.docpack.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads AsciiDoc for its introduction, after its syntax as docs.asciidoctor.org describes it:
 * headings, and paragraphs that are not indented and in no delimited block; no lists, attributes,
 * macros, admonitions, images or comments.
 */
final class AsciidocIntroduction {
  // Regular expressions nest as deep as brackets follow each other: a bound for hostile files.
  private static final int LONGEST = 2_000;
  // A text may use a value hundreds of times.
  private static final int LONGEST_VALUE = 200;
  private static final Pattern HEADING = Pattern.compile("(={1,6})[ \\t]++(.*+)");
  private static final Pattern ATTRIBUTE = Pattern.compile(":(!?[\\w-]++!?):[ \\t]*+(.*+)");
  private static final Pattern DELIMITER =
      Pattern.compile("(?:([-.=*_+/])\\1{3,}+|--|```.*+|[|,:!]={3,}+)[ \\t]*+");

  /** A line of a block's own, which no paragraph goes on over: a macro, attributes, a title. */
  private static final Pattern OF_A_BLOCK =
      Pattern.compile("[a-z]\\w*+::\\S*+\\[.*+|\\[[^\\]]*+\\][ \\t]*+|\\.\\w.*+|//.*+|'''|<<<");

  private static final Pattern NO_PROSE =
      Pattern.compile(
          "(?s)(?:\\s|[-*.]+ |\\d++[.] |<\\d++> |(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING): |\\|).*+");

  private static final Pattern IMAGE = Pattern.compile("(?:image|icon):[^\\s\\[]*+\\[[^\\]]*+\\]");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|link:|xref:|mailto:)[^\\s\\[\\]]++\\[([^\\[\\],^]*+)[^\\[\\]]*+\\]");
  private static final Pattern REFERENCE = Pattern.compile("<<[^,<>]*+(?:,\\s*+([^<>]*+))?>>");
  private static final Pattern USE = Pattern.compile("\\{([\\w-]++)\\}");
  private static final Pattern MARKS =
      Pattern.compile("(?<![\\w*_`#])([*_`#]{1,2})(\\S(?:[^*_`#\\n]*\\S)?)\\1(?!\\w)");

  private final Introduction introduction = new Introduction();
  private final Map<String, String> attributes = new HashMap<>();
  private final StringBuilder paragraph = new StringBuilder();

  /** Whether the lines of authors and revision may follow, which stand right under the title. */
  private boolean inHeader;

  private AsciidocIntroduction() {}

  static Introduction of(String readme) {
    AsciidocIntroduction reader = new AsciidocIntroduction();
    String delimiter = null;
    for (String line : (Iterable<String>) readme.lines()::iterator) {
      if (delimiter == null) {
        delimiter = reader.line(line);
      } else if (line.strip().equals(delimiter)) {
        delimiter = null;
      }
    }
    reader.endParagraph();
    return reader.introduction;
  }

  /** Returns what ends the delimited block that begins here; null where none does. */
  private @Nullable String line(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher attribute = ATTRIBUTE.matcher(line);
    if (line.isBlank()) {
      endParagraph();
      inHeader = false;
    } else if (heading.matches()) {
      endParagraph();
      int level = heading.group(1).length();
      introduction.heading(level, plain(heading.group(2)));
      inHeader = level == 1;
    } else if (attribute.matches()) {
      String value = attribute.group(2);
      attributes.put(
          attribute.group(1), value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
    } else if (DELIMITER.matcher(line).matches()) {
      endParagraph();
      String strip = line.strip();
      return strip.startsWith("```") ? "```" : strip;
    } else if (OF_A_BLOCK.matcher(line).matches()) {
      endParagraph();
    } else if (!inHeader) {
      paragraph.append(line).append('\n');
    }
    return null;
  }

  private void endParagraph() {
    String raw = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
    paragraph.setLength(0);
    if (!NO_PROSE.matcher(raw).matches() && !LINK.matcher(raw.strip()).matches()) {
      introduction.paragraph(plain(raw));
    }
  }

  private String plain(String raw) {
    String used =
        USE.matcher(raw)
            .replaceAll(
                use ->
                    Matcher.quoteReplacement(attributes.getOrDefault(use.group(1), use.group())));
    String text = IMAGE.matcher(used).replaceAll(" ");
    text = LINK.matcher(text).replaceAll("$1");
    text = REFERENCE.matcher(text).replaceAll("$1");
    return MARKS.matcher(text).replaceAll("$2").replaceAll("\\s+", " ").strip();
  }
}
