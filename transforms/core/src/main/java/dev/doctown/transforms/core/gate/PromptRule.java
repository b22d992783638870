package dev.doctown.transforms.core.gate;

import dev.doctown.schemas.flow.PromptPart;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nothing of the prompt: no labels, no headings of its parts, no delimiters or roles, and no talk
 * of what was shown.
 */
final class PromptRule implements HygieneRule {
  private static final int WORDS_OF_A_HEADING = 4;
  private static final Pattern FRAME =
      Pattern.compile(
          "<{2,}|>{3,}|<\\||\\|>|\\[/?INST\\]|<</?SYS>>|^\\s*(?i:system|assistant|user|human)\\s*:|(?i:\\b(?:the|this)"
              + " prompt\\b|\\bsystem prompt\\b|\\b(?:provided|quoted|cited|shown)"
              + " (?:code|source|snippet|excerpt|context|part|parts|lines|labels?)\\b|\\bthe parts?"
              + " (?:show|shown|above|provided)\\b|\\b(?:code|source) (?:snippet|excerpt)s?"
              + " (?:shows?|provided|above)\\b)");

  /** What a small model speaks of in place of the code, where the code has nothing of the kind. */
  private static final Pattern MATERIAL =
      Pattern.compile(
          "(?i)^(?:the|this) (documentation|doc comment|docstring|json object|doc)\\b"
              + "|\\bis (incomplete)\\b");

  @Override
  public boolean admits(CitedClaim claim) {
    String prose = claim.wording().outsideMarks();
    return !FRAME.matcher(prose).find()
        && !isOfMaterial(prose, claim.citedText())
        && claim.task().getParts().stream().noneMatch(part -> repeats(claim, prose, part));
  }

  private static boolean isOfMaterial(String prose, String cited) {
    Matcher material = MATERIAL.matcher(prose.strip());
    String known = cited.toLowerCase(Locale.ROOT);
    while (material.find()) {
      String word = material.group(1) == null ? material.group(2) : material.group(1);
      if (!known.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean repeats(CitedClaim claim, String prose, PromptPart part) {
    List<String> heading = Words.of(part.getHeading().toLowerCase(Locale.ROOT));
    String said = String.join(" ", Words.of(prose.toLowerCase(Locale.ROOT)));
    if (heading.size() >= WORDS_OF_A_HEADING && said.contains(String.join(" ", heading))) {
      return true;
    }
    String label = part.getLabel();
    return label != null
        && (claim.claim().text().contains("[" + label + "]")
            || (Words.of(claim.claim().text()).contains(label)
                && !Words.of(claim.citedText()).contains(label)));
  }
}
