package dev.doctown.transforms.spi;

/**
 * How fast a model is on this machine.
 *
 * @param promptPerSecond tokens of a prompt that it reads in a second, none of them known before
 * @param writtenPerSecond tokens of thinking and answers that it writes in a second
 */
public record GenerationSpeed(double promptPerSecond, double writtenPerSecond) {
  private static final int MILLISECONDS = 1000;

  public GenerationSpeed {
    if (!(promptPerSecond > 0) || !(writtenPerSecond > 0)) {
      throw new IllegalArgumentException(
          promptPerSecond + " and " + writtenPerSecond + " tokens per second");
    }
  }

  /** Milliseconds that so many tokens take. */
  public long milliseconds(long promptTokens, long writtenTokens) {
    return (long)
        Math.ceil(
            MILLISECONDS * (promptTokens / promptPerSecond + writtenTokens / writtenPerSecond));
  }
}
