package dev.doctown.transforms.treesitter;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Python's string literals as one text: those that follow each other are joined, and parentheses
 * around them mean nothing, lines end with line feeds, and escapes are what they stand for. Those
 * stay as written that name a character by its Unicode name, or one that no text has: a control
 * character other than a tab or line feed, or half of a surrogate pair.
 */
final class StringLiterals {
  private static final Pattern BETWEEN =
      Pattern.compile("(?:[\\s()]|#[^\\r\\n]*+|\\\\(?=[\\r\\n]))++");
  private static final Pattern OPENING = Pattern.compile("([rRuU]{0,2})(\"\"\"|'''|\"|')");
  private static final Pattern LINE_END = Pattern.compile("\r\n?");
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:([\n\\\\'\"nt])|([0-7]{1,3})"
              + "|x([\\da-fA-F]{2})|u([\\da-fA-F]{4})|U([\\da-fA-F]{8}))");

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
      String literal = LINE_END.matcher(source.substring(opening.end(), end)).replaceAll("\n");
      boolean raw = !opening.group(1).replaceAll("[uU]", "").isEmpty();
      text.append(raw ? literal : unescaped(literal));
      at = Math.min(source.length(), end + quotes.length());
    }
    return text.toString();
  }

  private static String unescaped(String literal) {
    return ESCAPE.matcher(literal).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult escape) {
    String simple = escape.group(1);
    if (simple != null) {
      return switch (simple) {
        case "\n" -> "";
        case "n" -> "\n";
        case "t" -> "\t";
        default -> simple;
      };
    }
    long code = 0;
    for (int group = 2; group <= escape.groupCount(); group++) {
      String digits = escape.group(group);
      code = digits == null ? code : Long.parseLong(digits, group == 2 ? 8 : 16);
    }
    boolean blank = code == '\t' || code == '\n';
    boolean text =
        code <= Character.MAX_CODE_POINT
            && (blank || !Character.isISOControl((int) code))
            && (code > Character.MAX_VALUE || !Character.isSurrogate((char) code));
    return text ? Character.toString((int) code) : escape.group();
  }

  private static int end(String source, int from, String quotes) {
    int at = from;
    while (at < source.length() && !source.startsWith(quotes, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, source.length());
  }
}
