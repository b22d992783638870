package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.PromptPart;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence is plain text with code in back-ticks: no HTML, no links, images, fences, headings or
 * tables, no addresses outside of code, and in code none that the parts do not have.
 */
final class PlainTextRule implements HygieneRule {
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[A-Za-z!?]|<!--|&(?:#[0-9xX]|[A-Za-z]{2,8};)|\\][(\\[:]|!\\[|```|~~~|\\R"
              + "|^\\s*(?:#{1,6}\\s|>|[-*+]\\s|[0-9]+[.)]\\s|\\|)|\\*\\*|__(?=\\S)[^_]+__\\s");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:[a-z][a-z0-9+.-]*://|www\\.|mailto:|javascript:|data:[a-z]+/)[^\\s`]*"
              + "|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]+");

  @Override
  public boolean admits(CitedClaim claim) {
    Wording wording = claim.wording();
    String prose = wording.outsideMarks();
    return !claim.claim().text().isBlank()
        && wording.balanced()
        && !wording.text().contains("``")
        && !MARKUP.matcher(prose).find()
        && !ADDRESS.matcher(prose).find()
        && wording.tokens().stream()
            .filter(CodeToken::marked)
            .flatMap(token -> ADDRESS.matcher(token.text()).results())
            .map(MatchResult::group)
            .allMatch(address -> stands(claim, address));
  }

  private static boolean stands(CitedClaim claim, String address) {
    Pattern whole = Pattern.compile(Pattern.quote(address) + "(?![\\p{L}\\p{N}_%&=?/-])");
    return claim.task().getParts().stream()
        .map(PromptPart::getText)
        .anyMatch(text -> whole.matcher(text).find());
  }
}
