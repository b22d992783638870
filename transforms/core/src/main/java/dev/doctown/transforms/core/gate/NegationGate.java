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
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");
  private static final Pattern CLAUSE_END =
      Pattern.compile("(?<=[.!?;:])\\s+|\\R\\s*\\R|\\R\\s*(?:[@*-]|:(?![a-z:]+:`))");
  private static final Pattern ROLE = Pattern.compile("(?::[a-z]+)+:(?=`)");
  private static final Pattern MARKS = Pattern.compile("``+");

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
        && CLAUSE_END.splitAsStream(said).allMatch(clause -> says(comment, clause));
  }

  private static boolean says(String comment, String clause) {
    return !NEGATION.matcher(clause).find()
        || CLAUSE_END
            .splitAsStream(plain(comment))
            .anyMatch(sentence -> negatesAlike(sentence, clause));
  }

  private static boolean negatesAlike(String sentence, String clause) {
    List<String> terms = PassageScores.terms(clause);
    List<String> known = PassageScores.terms(sentence);
    long shared = terms.stream().filter(known::contains).count();
    return 3 * shared >= 2L * terms.size() && negated(sentence).containsAll(negated(clause));
  }

  /** A comment's prose, its code told from it as in a sentence of a model. */
  private static String plain(String comment) {
    String tagless = TAG.matcher(ROLE.matcher(comment).replaceAll("")).replaceAll("");
    return Wording.of(
            MARKS.matcher(tagless).replaceAll("`").replaceAll("\\{@\\w+\\s+#?([^{}]*)\\}", "`$1`"))
        .prose()
        .toLowerCase(Locale.ROOT);
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
