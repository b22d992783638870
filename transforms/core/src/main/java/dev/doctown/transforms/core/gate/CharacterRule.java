package dev.doctown.transforms.core.gate;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * No characters that are not seen or turn the direction of text, and no word of letters of several
 * alphabets that look alike.
 */
final class CharacterRule implements HygieneRule {
  private static final Set<UnicodeScript> LOOK_ALIKE =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);

  private static final int FIRST_FULL_WIDTH = 0xff01;
  private static final int LAST_FULL_WIDTH = 0xff5e;
  private static final int FIRST_STYLED = 0x1d400;
  private static final int LAST_STYLED = 0x1d7ff;

  @Override
  public boolean admits(CitedClaim claim) {
    String text = claim.claim().text();
    return text.codePoints().noneMatch(CharacterRule::isUnseen)
        && Words.of(text).stream().noneMatch(CharacterRule::isDisguised);
  }

  private static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isDisguised(String word) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(LOOK_ALIKE::contains)
        .forEach(scripts::add);
    return scripts.size() > 1
        || word.codePoints()
            .anyMatch(
                point ->
                    (point >= FIRST_FULL_WIDTH && point <= LAST_FULL_WIDTH)
                        || (point >= FIRST_STYLED && point <= LAST_STYLED));
  }
}
