package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values worked out by hand from the formula of BM25. */
class PassageScoresTest {
  private final PassageScores scores =
      PassageScores.of(List.of("red green green", "red blue", "yellow"));

  @Test
  void matchesTheFormula() {
    // ln(1 + 2.5 / 1.5) = 0.980829; 2 · 2.2 / (2 + 1.2 · (0.25 + 0.75 · 3 / 2)) = 4.4 / 3.65
    assertArrayEquals(new double[] {0.980829 * 4.4 / 3.65, 0, 0}, scores.of("green"), 1e-6);
    // ln(1 + 1.5 / 2.5) = 0.470004; 2.2 / (1 + 1.65) and 2.2 / (1 + 1.2)
    assertArrayEquals(new double[] {0.470004 * 2.2 / 2.65, 0.470004, 0}, scores.of("red"), 1e-6);
    assertArrayEquals(new double[3], scores.of("black"));
  }

  @Test
  void countsPassages() {
    assertEquals(2, scores.passagesWith("red"));
    assertEquals(0, scores.passagesWith("black"));
  }

  @Test
  void termsAreStemsWithoutStopWordsEachOnce() {
    assertEquals(
        List.of("validat", "parseport", "pars", "port"),
        PassageScores.terms("It validates the validated parsePort."));
  }

  @Test
  void nothingHasNoScores() {
    assertArrayEquals(new double[0], PassageScores.of(List.of()).of("red"));
  }
}
