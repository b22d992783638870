package dev.doctown.transforms.core.gate;

import java.util.regex.Pattern;

/**
 * A sentence is whole: it has three words, and an end, which one that was cut for its length has
 * not. What is said of a parameter or a result may be a short phrase without one.
 */
final class SentenceRule implements HygieneRule {
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST_PHRASE = 120;
  private static final Pattern END = Pattern.compile("[.!?][\"'`)\\]]*$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  @Override
  public boolean admits(CitedClaim claim) {
    String text = claim.claim().text().strip();
    if (END.matcher(text).find()) {
      return SPACE.split(text).length >= FEWEST_WORDS;
    }
    return switch (claim.claim().aspect()) {
      case "parameter", "returns", "throws" -> text.length() <= LONGEST_PHRASE && isWord(text);
      default -> false;
    };
  }

  private static boolean isWord(String text) {
    return text.codePoints().filter(Character::isLetter).distinct().count() >= FEWEST_WORDS;
  }
}
