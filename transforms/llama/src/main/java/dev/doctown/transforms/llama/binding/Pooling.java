package dev.doctown.transforms.llama.binding;

/** {@code enum llama_pooling_type}: what a model makes of a whole sequence. */
public enum Pooling {
  /** Nothing: there are scores of the next token instead. */
  NONE,
  /** The mean of the tokens' vectors. */
  MEAN,
  /** The first token's vector. */
  FIRST,
  /** The last token's vector. */
  LAST,
  /** What a classification head puts out. */
  RANK
}
