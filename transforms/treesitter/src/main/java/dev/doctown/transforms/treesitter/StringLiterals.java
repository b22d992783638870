package dev.doctown.transforms.treesitter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Python's string literals as one text: those that follow each other are joined, and parentheses
 * around them mean nothing. Escapes stay as written, but for a backslash that only continues a
 * line.
 */
final class StringLiterals {
  private static final Pattern BETWEEN =
      Pattern.compile("(?:[\\s()]|#[^\\r\\n]*+|\\\\(?=[\\r\\n]))++");
  private static final Pattern OPENING = Pattern.compile("([rRuU]{0,2})(\"\"\"|'''|\"|')");
  private static final Pattern CONTINUED = Pattern.compile("\\\\(?:\r\n|\r|\n)");

  private StringLiterals() {}

  /** The text; null for bytes, strings with code inside, and whatever else is no plain string. */
  static @Nullable String joined(String source) {
    StringBuilder text = new StringBuilder();
    Matcher between = BETWEEN.matcher(source);
    Matcher opening = OPENING.matcher(source);
    int at = 0;
    while (at < source.length()) {
      if (between.region(at, source.length()).lookingAt()) {
        at = between.end();
        continue;
      }
      if (!opening.region(at, source.length()).lookingAt()) {
        return null;
      }
      String quotes = opening.group(2);
      int end = end(source, opening.end(), quotes);
      String literal = source.substring(opening.end(), end);
      boolean raw = !opening.group(1).replaceAll("[uU]", "").isEmpty();
      text.append(raw ? literal : CONTINUED.matcher(literal).replaceAll(""));
      at = Math.min(source.length(), end + quotes.length());
    }
    return text.toString();
  }

  private static int end(String source, int from, String quotes) {
    int at = from;
    while (at < source.length() && !source.startsWith(quotes, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, source.length());
  }
}
