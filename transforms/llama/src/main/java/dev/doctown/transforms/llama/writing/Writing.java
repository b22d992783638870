package dev.doctown.transforms.llama.writing;

import java.util.function.BooleanSupplier;

/** One request that is being answered, by a thread of its own. */
final class Writing {
  private final BooleanSupplier abandoned;

  /**
   * @param abandoned whether nobody waits for the answer any more
   */
  Writing(BooleanSupplier abandoned) {
    this.abandoned = abandoned;
  }

  boolean isAbandoned() {
    return abandoned.getAsBoolean();
  }
}
