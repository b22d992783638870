package dev.doctown.transforms.llama.bundled;

import java.util.function.Consumer;

/** How long a prompt took, until the first piece was heard, and the writing after it. */
final class Timing {
  private final long start = System.nanoTime();
  private long first;

  /** The same listener; what it hears is noted. */
  Consumer<String> heardBy(Consumer<String> listener) {
    return piece -> {
      first = first == 0 ? System.nanoTime() : first;
      listener.accept(piece);
    };
  }

  long promptNanos() {
    return (first == 0 ? System.nanoTime() : first) - start;
  }

  long writingNanos() {
    return first == 0 ? 0 : System.nanoTime() - first;
  }
}
