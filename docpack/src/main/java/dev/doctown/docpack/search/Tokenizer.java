package dev.doctown.docpack.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Cuts text into the tokens that are indexed and searched.
 *
 * <p>A word is a longest run of letters, marks, digits, {@code _} and {@code $} of any script;
 * words over {@value #LONGEST_WORD} UTF-16 units (encoded data) are left out. Its parts are what
 * camelCase, snake_case and digits separate: {@code parseHTTPHeader_v2} has the parts parse, http,
 * header, v, 2. A word of several parts gives itself, without {@code _} and {@code $}, and its
 * parts; any other word gives its part. Tokens are lower case in NFC.
 */
final class Tokenizer {
  static final int LONGEST_WORD = 100;

  private Tokenizer() {}

  /** The words of a text as they stand there. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    forEachWord(text, words::add);
    return words;
  }

  /** The tokens of a text, in order. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    forEachToken(text, tokens::add);
    return tokens;
  }

  static void forEachToken(String text, Consumer<String> sink) {
    forEachWord(text, word -> tokensOf(word).forEach(sink));
  }

  /** The tokens of one word. */
  static List<String> tokensOf(String word) {
    List<String> tokens = parts(word);
    if (tokens.size() > 1) {
      tokens.add(0, normalized(word));
    }
    return tokens;
  }

  /** Letters and digits of a text, in lower case: what two spellings of a name have in common. */
  static String normalized(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    canonical(text).codePoints().filter(Tokenizer::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  /** The parts of a text's words, in lower case. */
  static List<String> parts(String text) {
    String word = canonical(text);
    List<String> parts = new ArrayList<>(4);
    int start = 0;
    Shape previous = Shape.SEPARATOR;
    int previousStart = 0;
    for (int at = 0; at < word.length(); ) {
      int codePoint = word.codePointAt(at);
      Shape shape = Shape.of(codePoint);
      if (shape == Shape.LOWER && previous == Shape.UPPER) {
        // The last capital of a run belongs to the small letters behind it: HTTPServer.
        addPart(parts, word, start, previousStart);
        start = previousStart;
      } else if (shape != previous) {
        addPart(parts, word, start, at);
        start = at;
      }
      previousStart = at;
      previous = shape;
      at += Character.charCount(codePoint);
    }
    addPart(parts, word, start, word.length());
    return parts;
  }

  private static void addPart(List<String> parts, String word, int start, int end) {
    if (start < end && Shape.of(word.codePointAt(start)) != Shape.SEPARATOR) {
      parts.add(word.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }

  static void forEachWord(String text, Consumer<String> sink) {
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (isLetterOrDigit(codePoint) || codePoint == '_' || codePoint == '$') {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        addWord(text, start, at, sink);
        start = -1;
      }
      at += Character.charCount(codePoint);
    }
    if (start >= 0) {
      addWord(text, start, text.length(), sink);
    }
  }

  private static void addWord(String text, int start, int end, Consumer<String> sink) {
    if (end - start <= LONGEST_WORD) {
      sink.accept(text.substring(start, end));
    }
  }

  private static String canonical(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static boolean isLetterOrDigit(int codePoint) {
    return Shape.of(codePoint) != Shape.SEPARATOR;
  }

  private enum Shape {
    UPPER,
    LOWER,
    DIGIT,
    SEPARATOR;

    static Shape of(int codePoint) {
      if (codePoint < 0x80) {
        return codePoint >= 'a' && codePoint <= 'z'
            ? LOWER
            : codePoint >= 'A' && codePoint <= 'Z'
                ? UPPER
                : codePoint >= '0' && codePoint <= '9' ? DIGIT : SEPARATOR;
      }
      return switch (Character.getType(codePoint)) {
        case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
        case Character.LOWERCASE_LETTER,
            Character.OTHER_LETTER,
            Character.MODIFIER_LETTER,
            Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK ->
            LOWER;
        case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
            DIGIT;
        default -> SEPARATOR;
      };
    }
  }
}
