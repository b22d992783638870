package dev.doctown.transforms.core.gate;

/** A rule that every sentence of a model has to keep. */
interface Gate {
  /** Its name, as rejections have it. */
  String name();

  /** Whether the sentence keeps the rule. */
  boolean admits(CitedClaim claim);
}
