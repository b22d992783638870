package dev.doctown.transforms.core.gate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of code: longest runs of letters, marks, digits, {@code _} and {@code $}. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_$]+");

  private Words() {}

  static List<String> of(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The last word; empty where there is none. */
  static String last(String text) {
    List<String> words = of(text);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }
}
