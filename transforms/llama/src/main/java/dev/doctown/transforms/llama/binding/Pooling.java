package dev.doctown.transforms.llama.binding;

import java.util.Arrays;
import java.util.Optional;

/** {@code enum llama_pooling_type}: what a model makes of a whole sequence. */
public enum Pooling {
  /** Nothing: there are scores of the next token instead. */
  NONE(0),
  /** The mean of the tokens' vectors. */
  MEAN(1),
  /** The first token's vector. */
  FIRST(2),
  /** The last token's vector. */
  LAST(3),
  /** What a classification head puts out. */
  RANK(4);

  private final int number;

  Pooling(int number) {
    this.number = number;
  }

  /** As llama.cpp and files number it. */
  public int number() {
    return number;
  }

  /** The one that files number so. */
  public static Optional<Pooling> of(long number) {
    return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
  }
}
