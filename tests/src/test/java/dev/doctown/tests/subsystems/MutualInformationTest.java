package dev.doctown.tests.subsystems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against {@code sklearn.metrics.adjusted_mutual_info_score} of scikit-learn 1.9.1. */
class MutualInformationTest {
  private static final List<Integer> ONE =
      List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3);
  private static final List<Integer> OTHER =
      List.of(1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2);

  @Test
  void isThatOfScikitLearn() {
    assertEquals(0.278210, MutualInformation.adjusted(ONE, OTHER), 5e-7);
    assertEquals(0.278210, MutualInformation.adjusted(OTHER, ONE), 5e-7);
    assertEquals(0.0, MutualInformation.adjusted(List.of(1, 1, 1, 1), List.of(1, 2, 3, 4)), 1e-9);
    assertEquals(
        0.571429, MutualInformation.adjusted(List.of(0, 0, 1, 2), List.of(0, 0, 1, 1)), 5e-7);
  }

  @Test
  void growsWithTheNumberOfThings() {
    List<Integer> ones = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      ones.addAll(ONE);
      others.addAll(OTHER);
    }
    assertEquals(0.377735, MutualInformation.adjusted(ones, others), 5e-7);
  }

  @Test
  void namesOfGroupsDoNotMatter() {
    assertEquals(1, MutualInformation.adjusted(List.of(0, 0, 1, 1), List.of("b", "b", "a", "a")));
    assertEquals(1, MutualInformation.adjusted(List.of(0, 0, 0), List.of(7, 7, 7)));
  }
}
