package dev.doctown.transforms.core.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A model that turns in circles says the same three words again and again, or one character. */
final class LoopRule implements HygieneRule {
  private static final int WORDS = 3;
  private static final int MOST = 2;
  private static final Pattern RUN = Pattern.compile("([^\\s.*=_-])\\1{5,}");

  @Override
  public boolean admits(CitedClaim claim) {
    String text = claim.claim().text();
    if (RUN.matcher(text).find()) {
      return false;
    }
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      if (counts.merge(words.subList(i, i + WORDS), 1, Integer::sum) > MOST) {
        return false;
      }
    }
    return true;
  }
}
