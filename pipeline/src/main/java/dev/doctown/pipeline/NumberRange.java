package dev.doctown.pipeline;

import dev.doctown.transforms.spi.RepositoryRequest;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number, and refuses what is none or out of its range in the same words. */
public abstract class NumberRange<N extends Number> implements ITypeConverter<N> {
  private final Function<String, N> reading;
  private final double least;
  private final double most;
  private final String expected;

  private NumberRange(Function<String, N> reading, double least, double most, String expected) {
    this.reading = reading;
    this.least = least;
    this.most = most;
    this.expected = expected;
  }

  @Override
  public final N convert(String text) {
    try {
      N number = reading.apply(text);
      if (number.doubleValue() >= least && number.doubleValue() <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new TypeConversionException("expected " + expected + ", but was '" + text + "'");
  }

  /** How many of something. */
  public static final class Count extends NumberRange<Integer> {
    /** For picocli. */
    public Count() {
      super(Integer::valueOf, 1, Integer.MAX_VALUE, "a whole number, 1 or more");
    }
  }

  /** Tokens of thinking and answer. */
  static final class AnswerTokens extends NumberRange<Integer> {
    private static final int LEAST = 256;
    private static final int MOST = 1 << 20;

    AnswerTokens() {
      super(Integer::valueOf, LEAST, MOST, "a whole number from " + LEAST + " to " + MOST);
    }
  }

  /** Tokens of thinking. */
  static final class ThinkingTokens extends NumberRange<Integer> {
    private static final int MOST = 1 << 20;

    ThinkingTokens() {
      super(Integer::valueOf, 0, MOST, "a whole number from 0 to " + MOST);
    }
  }

  /** Commits of a history. */
  static final class History extends NumberRange<Integer> {
    History() {
      super(
          Integer::valueOf,
          0,
          RepositoryRequest.LONGEST_HISTORY,
          "a whole number from 0 to " + RepositoryRequest.LONGEST_HISTORY);
    }
  }

  /** Elements worked on at once. */
  static final class Parallelism extends NumberRange<Integer> {
    private static final int MOST = 1024;

    Parallelism() {
      super(Integer::valueOf, 1, MOST, "a whole number from 1 to " + MOST);
    }
  }

  /** A sampling temperature. */
  static final class Temperature extends NumberRange<Double> {
    private static final int MOST = 2;

    Temperature() {
      super(Double::valueOf, 0, MOST, "a number from 0 to " + MOST);
    }
  }
}
