package dev.doctown.transforms.core.gate;

import dev.doctown.docpack.search.PassageScores;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence says more than the signature: it neither repeats it nor only reads it aloud. */
final class RestatementRule implements HygieneRule {
  private static final int SHORTEST_SIGNATURE = 8;
  private static final Pattern SPACE = Pattern.compile("[\\s`]+");

  /** Stems with which a signature is read aloud. */
  private static final Set<String> READING =
      Set.copyOf(
          PassageScores.terms(
              "this function method class constructor interface named takes accepts has"
                  + " receives parameter argument type returns declares defines public private"
                  + " static void one two three signature"));

  @Override
  public boolean admits(CitedClaim claim) {
    String signature = SPACE.matcher(claim.task().getSignature()).replaceAll("");
    String text = SPACE.matcher(claim.claim().text()).replaceAll("");
    boolean repeats =
        signature.length() >= SHORTEST_SIGNATURE
            && signature.indexOf('(') > 0
            && text.contains(signature);
    boolean readsAloud =
        claim.wording().tokens().stream().anyMatch(CodeToken::marked)
            && claim.wording().prose().contains(" ")
            && !PassageScores.terms(claim.wording().prose()).isEmpty()
            && READING.containsAll(PassageScores.terms(claim.wording().prose()))
            && !states(claim);
    return !repeats && !readsAloud;
  }

  /** Aspects that are about one word of the signature, and results, say something by naming it. */
  private static boolean states(CitedClaim claim) {
    return switch (claim.claim().aspect()) {
      case "summary", "detail" ->
          !claim.wording().tokens().stream().allMatch(t -> inSignature(claim, t));
      default -> true;
    };
  }

  private static boolean inSignature(CitedClaim claim, CodeToken token) {
    return Words.of(claim.task().getSignature() + " " + claim.task().getName())
        .containsAll(token.names());
  }
}
