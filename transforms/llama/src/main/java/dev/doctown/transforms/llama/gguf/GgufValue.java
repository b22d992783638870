package dev.doctown.transforms.llama.gguf;

import java.util.List;

/** The value of a property. */
public sealed interface GgufValue {

  /** An integer of any width; an unsigned one beyond 63 bits is negative. */
  record Whole(long value) implements GgufValue {}

  /** A floating-point number. */
  record Real(double value) implements GgufValue {}

  /** True or false. */
  record Truth(boolean value) implements GgufValue {}

  /** UTF-8; bytes that are none are replaced. */
  record Text(String value) implements GgufValue {}

  /**
   * An array.
   *
   * @param count how many elements it has
   * @param elements these, or none when they are too many to be kept
   */
  record Sequence(long count, List<GgufValue> elements) implements GgufValue {}
}
