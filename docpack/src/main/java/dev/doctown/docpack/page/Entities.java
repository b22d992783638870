package dev.doctown.docpack.page;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML's character references that doc comments use. */
final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("apos", "'"),
          Map.entry("copy", "©"),
          Map.entry("ge", "≥"),
          Map.entry("gt", ">"),
          Map.entry("hellip", "…"),
          Map.entry("le", "≤"),
          Map.entry("lt", "<"),
          Map.entry("mdash", "—"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("ne", "≠"),
          Map.entry("quot", "\""),
          Map.entry("rarr", "→"),
          Map.entry("times", "×"));

  private Entities() {}

  /** The text with the characters instead; what is none stays as it is. */
  static String decoded(String text) {
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    String decimal = found.group(1);
    String hex = found.group(2);
    if (decimal == null && hex == null) {
      return NAMED.getOrDefault(found.group(3), found.group());
    }
    int point = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
    return isText(point) ? Character.toString(point) : found.group();
  }

  private static boolean isText(int point) {
    return Character.isValidCodePoint(point)
        && switch (Character.getType(point)) {
          case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
          default -> true;
        };
  }
}
