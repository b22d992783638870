package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ObjectiveTest {
  /** Two triangles with one tie between them: 7 ties, 3 within each, 7 ends at each. */
  private final Objective twoTriangles = new Objective(7, 6, 200);

  @Test
  void modularityIsNewmansAndGirvans() {
    // 2 (3/7 - (7/14)^2) = 5/14
    assertEquals(5.0 / 14, 2 * share(twoTriangles.modularity(3, 7)), 1e-7);
    // All in one: 7/7 - (14/14)^2
    assertEquals(0, twoTriangles.modularity(7, 14));
  }

  @Test
  void thePriorIsLeastAtTheTarget() {
    Objective untied = new Objective(0, 60, 400);
    long two = 2 * untied.of(0, 0, 30);
    long four = 4 * untied.of(0, 0, 15);
    long six = 6 * untied.of(0, 0, 10);
    // 1/2 + 2/16, 1/4 + 4/16, 1/6 + 6/16
    assertEquals(-0.625, share(two), 1e-7);
    assertEquals(-0.5, share(four), 1e-7);
    assertEquals(-0.5416667, share(six), 1e-6);
  }

  @Test
  void joiningIsTheDifference() {
    long apart = 2 * twoTriangles.of(3, 7, 3);
    long together = twoTriangles.of(7, 14, 6);
    long difference = together - apart - twoTriangles.ofJoining(1, 7, 7, 3, 3);
    assertTrue(Math.abs(difference) < 8, () -> "off by " + difference);
  }

  private static double share(long value) {
    return (double) value / Objective.ONE;
  }
}
