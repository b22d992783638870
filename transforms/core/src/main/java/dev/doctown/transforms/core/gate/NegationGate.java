package dev.doctown.transforms.core.gate;

import dev.doctown.docpack.search.PassageScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What code does not do cannot be seen in it: a sentence with a negation is kept only where a
 * sentence of the doc comment negates the same word and is about the same thing.
 */
final class NegationGate implements Gate {
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|never|neither|nor|no|none|nothing|nobody|nowhere|cannot|without|unless"
              + "|hardly|rarely|seldom|fails? to|refuses? to|lacks?|lacking|ceases? to)\\b"
              + "|n['\u2019]t\\b|\\bnon-");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?;])\\s+|\\R\\s*\\R|\\R\\s*[@*:-]");

  @Override
  public String name() {
    return "negations";
  }

  @Override
  public boolean admits(CitedClaim claim) {
    String said = claim.wording().prose().toLowerCase(Locale.ROOT);
    if (!NEGATION.matcher(said).find()) {
      return true;
    }
    String comment = claim.task().getDocComment();
    return comment != null
        && SENTENCE_END
            .splitAsStream(comment.toLowerCase(Locale.ROOT))
            .anyMatch(sentence -> says(sentence, said));
  }

  private static boolean says(String sentence, String said) {
    List<String> terms = PassageScores.terms(said);
    List<String> known = PassageScores.terms(sentence);
    long shared = terms.stream().filter(known::contains).count();
    return 2 * shared >= terms.size() && negated(sentence).containsAll(negated(said));
  }

  /** The first word of content behind each negation; in front of it where none is behind. */
  private static List<String> negated(String text) {
    List<String> words = new ArrayList<>();
    Matcher negation = NEGATION.matcher(text);
    while (negation.find()) {
      List<String> behind = PassageScores.terms(text.substring(negation.end()));
      List<String> before = PassageScores.terms(text.substring(0, negation.start()));
      words.add(
          !behind.isEmpty()
              ? behind.get(0)
              : before.isEmpty() ? "" : before.get(before.size() - 1));
    }
    return words;
  }
}
