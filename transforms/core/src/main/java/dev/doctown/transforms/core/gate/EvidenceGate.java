package dev.doctown.transforms.core.gate;

/** A sentence cites at least one part of what was shown. */
final class EvidenceGate implements Gate {
  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public boolean admits(CitedClaim claim) {
    return !claim.cited().isEmpty();
  }
}
