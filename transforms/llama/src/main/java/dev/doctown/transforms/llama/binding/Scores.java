package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;

/** Scores of all tokens as the next one of a sequence, logarithms of their odds. */
public final class Scores {
  private final Pointer pointer;

  Scores(Pointer pointer) {
    this.pointer = pointer;
  }

  /** Reads them; they are there until the next step begins. */
  public void read(float[] into) {
    pointer.read(0, into, 0, into.length);
  }
}
