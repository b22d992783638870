package dev.doctown.transforms.spi;

/** Why a model stopped writing. */
public enum StopReason {
  /** It said that it was done. */
  END,
  /** The schema has nothing more to say. */
  SCHEMA,
  /** The answer's budget is used up. */
  LENGTH
}
