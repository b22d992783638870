package dev.doctown.transforms.core.chunk;

import java.util.regex.Pattern;

/** The plain text of a heading: without its markers, link targets, emphasis and code marks. */
final class HeadingText {
  private static final Pattern UNDERLINE = Pattern.compile("[\r\n]+[ \t]*(?:=+|-+)[ \t]*$");
  private static final Pattern OPENING = Pattern.compile("^[ \t]*#{1,6}(?=[ \t]|$)");
  private static final Pattern CLOSING = Pattern.compile("(?:^|[ \t])#+[ \t]*$");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)");
  private static final Pattern MARKS =
      Pattern.compile("[`*]|</?[a-zA-Z][^<>]*>|\\\\(?=\\p{Punct})");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private HeadingText() {}

  static String of(String heading) {
    String text = UNDERLINE.matcher(heading.stripTrailing()).replaceFirst("");
    if (OPENING.matcher(text).find()) {
      text = CLOSING.matcher(OPENING.matcher(text).replaceFirst("").strip()).replaceFirst("");
    }
    text = LINK.matcher(text).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = MARKS.matcher(text).replaceAll("");
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
