package dev.doctown.transforms.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What tests of gates say. */
abstract class GateTest {
  static void admits(Gate gate, CitedClaim claim) {
    assertEquals(true, gate.admits(claim), () -> "dropped: " + claim.claim().text());
  }

  static void drops(Gate gate, CitedClaim claim) {
    assertEquals(false, gate.admits(claim), () -> "admitted: " + claim.claim().text());
  }
}
