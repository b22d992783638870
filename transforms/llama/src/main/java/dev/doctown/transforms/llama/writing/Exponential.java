package dev.doctown.transforms.llama.writing;

/**
 * {@code e} to the power of numbers up to zero, to seven digits, as scores have no more. Over a
 * whole vocabulary that is several times faster than {@link StrictMath#exp}, and as that the same
 * on every machine.
 */
final class Exponential {
  private static final double LEAST = -700;
  private static final int BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  /** Adding it leaves a whole number in the lowest bits. */
  private static final double ROUND = 0x1.8p52;

  private static final double PER_BIT = 1 / StrictMath.log(2);
  private static final double BIT = StrictMath.log(2);

  private Exponential() {}

  /** Zero where it would be less than any score can tell. */
  static double of(double power) {
    if (!(power > LEAST)) {
      return 0;
    }
    double shifted = power * PER_BIT + ROUND;
    double rest = power - (shifted - ROUND) * BIT;
    double series =
        1
            + rest
                * (1
                    + rest
                        * (1 / 2.0
                            + rest
                                * (1 / 6.0
                                    + rest
                                        * (1 / 24.0 + rest * (1 / 120.0 + rest * (1 / 720.0))))));
    long bits = (Double.doubleToRawLongBits(shifted) + BIAS) << MANTISSA_BITS;
    return series * Double.longBitsToDouble(bits);
  }
}
