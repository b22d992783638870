package dev.doctown.transforms.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportGateTest {
  private static final String OWN = "void own() { alpha(); beta(); gamma(); }";
  private final SupportGate gate = new SupportGate(null);

  /** Others of which the first have the words of a sentence, better than the cited lines. */
  private static List<String> others(int better) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      others.add(
          i < better
              ? "void other%d() { delta(); epsilon(); delta(); epsilon(); }".formatted(i)
              : "void other%d() { zeta(); eta(); theta(); iota(); }".formatted(i));
    }
    return others;
  }

  private List<Support> judge(int better, String... texts) {
    return judge(gate, better, texts);
  }

  private static List<Support> judge(SupportGate gate, int better, String... texts) {
    Asked task = Asked.task().source(OWN + " // epsilon").others(others(better));
    List<CitedClaim> claims = new ArrayList<>();
    for (String text : texts) {
      claims.add(task.says(text));
    }
    return gate.judge(claims);
  }

  @Test
  void theBestIsSupported() {
    assertEquals(List.of(Support.SUPPORTED), judge(0, "Does alpha and beta."));
  }

  @Test
  void behindItIsUnverifiedWhereWordsAloneDecide() {
    assertEquals(List.of(Support.UNVERIFIED), judge(1, "Delta and epsilon."));
    assertEquals(List.of(Support.UNVERIFIED), judge(18, "Delta and epsilon."));
  }

  @Test
  void farBehindItIsRejectedWhereVectorsDecide() {
    SupportGate vectors = new SupportGate(new WordVectors());

    assertEquals(List.of(Support.REJECTED), judge(vectors, 1, "Delta and zeta."));
    assertEquals(List.of(Support.UNVERIFIED), judge(vectors, 1, "Alpha, epsilon and delta."));
    assertEquals(List.of(Support.SUPPORTED), judge(vectors, 1, "Does alpha and beta."));
  }

  /** Alpha stands in the cited lines alone, and is all that speaks for them. */
  @Test
  void aNameThatWasAppendedLiftsNothing() {
    assertEquals(List.of(Support.UNVERIFIED), judge(4, "Delta and epsilon."));
    assertEquals(List.of(Support.UNVERIFIED), judge(4, "Delta and epsilon with alpha."));
    assertEquals(List.of(Support.SUPPORTED), judge(4, "Alpha, beta and epsilon."));
  }

  @Test
  void wordsThatNobodyHasPlaceNothing() {
    assertEquals(List.of(Support.UNVERIFIED), judge(0, "Kappa lambda sigma."));
  }

  @Test
  void codeIsNotCounted() {
    assertEquals(List.of(Support.SUPPORTED), judge(16, "Epsilon of alpha and beta."));
    assertEquals(List.of(Support.UNVERIFIED), judge(16, "Epsilon, delta of `alpha`, `beta`."));
  }

  @Test
  void aSentenceOfCodeAloneIsUnverified() {
    assertEquals(List.of(Support.UNVERIFIED), judge(0, "Alpha `beta`."));
  }

  @Test
  void overloadsAreNoRivals() {
    List<String> others = new ArrayList<>(others(0));
    others.add("int parsePort(String text) { alpha(); beta(); kappa(); }");
    List<String> rivals = new ArrayList<>(others(0));
    rivals.add("int readPort(String text) { alpha(); beta(); kappa(); }");

    assertEquals(
        List.of(Support.SUPPORTED),
        gate.judge(List.of(Asked.task().source(OWN).others(others).says("Alpha, beta, kappa."))));
    assertEquals(
        List.of(Support.UNVERIFIED),
        gate.judge(List.of(Asked.task().source(OWN).others(rivals).says("Alpha, beta, kappa."))));
  }

  @Test
  void threeAreJudgedTogether() {
    assertEquals(
        List.of(Support.UNVERIFIED, Support.UNVERIFIED),
        judge(4, "Delta epsilon.", "Epsilon delta."));
    assertEquals(
        List.of(Support.REJECTED, Support.REJECTED, Support.REJECTED),
        judge(4, "Delta epsilon.", "Epsilon delta.", "Epsilons and deltas."));
    assertEquals(
        List.of(Support.SUPPORTED, Support.UNVERIFIED, Support.UNVERIFIED),
        judge(3, "Alpha beta.", "Delta epsilon.", "Epsilon delta."));
  }
}
