package dev.doctown.docpack.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a sentence is code: between back-ticks, or of a shape that words of prose have not. */
final class WordedText {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern SHAPED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_$-])(?:--[A-Za-z][\\w-]+"
              + "|[\\p{L}_$][\\p{L}\\p{N}_$]*\\(\\)"
              + "|\\p{Ll}[\\p{Ll}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*"
              + "|\\p{Lu}[\\p{Ll}\\p{N}]+\\p{Lu}[\\p{L}\\p{N}]*"
              + "|[\\p{L}\\p{N}]*_[\\p{L}\\p{N}_]+)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}_.$])\\d+(?:[.,_]\\d+)*(?![\\p{L}\\p{N}_])");
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"([^\"\\n"
              + "]{1,100})\"|(?<![\\w-])(--[A-Za-z][\\w-]+)"
              + "|(?<![\\p{L}\\p{N}_$.])(\\p{Lu}[\\p{Lu}\\p{N}]*_[\\p{Lu}\\p{N}_]+)(?![\\p{L}\\p{N}])"
              + "|(?<![\\w.:/])(/[a-z][\\w{}:.-]*(?:/[\\w{}:.-]+)*)");

  private WordedText() {}

  /** Names and other code, each as it stands. */
  static List<String> code(String text) {
    List<String> code = new ArrayList<>();
    Matcher spans = CODE.matcher(text);
    while (spans.find()) {
      code.add(spans.group(1).strip());
    }
    Matcher shaped = SHAPED.matcher(spans.replaceAll(" "));
    while (shaped.find()) {
      code.add(shaped.group());
    }
    return code;
  }

  /** Numbers, without what separates thousands. */
  static List<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(number -> number.group().replaceAll("[,_]", ""))
        .toList();
  }

  /** Quoted strings, flags, environment variables and routes. */
  static List<String> literals(String text) {
    List<String> literals = new ArrayList<>();
    Matcher literal = LITERAL.matcher(text);
    while (literal.find()) {
      for (int group = 1; group <= literal.groupCount(); group++) {
        if (literal.group(group) != null) {
          literals.add(literal.group(group));
        }
      }
    }
    return literals;
  }

  /** Runs of letters, digits, underscores and dollar signs. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i))
                  || text.charAt(i) == '_'
                  || text.charAt(i) == '$');
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** The last word; empty without one. */
  static String lastWord(String text) {
    List<String> words = words(text);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }
}
