package dev.doctown.transforms.treesitter;

/**
 * Steps of the native parser a file may take: a fixed share, and one for so many bytes. The parser
 * reports every hundred of its operations as a step.
 */
record StepBudget(int base, int bytesPerStep) {
  /** Real files take about one step for 200 bytes, dense ones one for 20. */
  static final StepBudget GENEROUS = new StepBudget(20_000, 4);

  int steps(int bytes) {
    return base + bytes / bytesPerStep;
  }
}
