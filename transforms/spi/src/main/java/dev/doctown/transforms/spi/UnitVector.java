package dev.doctown.transforms.spi;

/** L2 normalisation, in double. */
public final class UnitVector {
  private UnitVector() {}

  /**
   * The vector divided by its length.
   *
   * @throws IllegalStateException if it has none: not a number, infinite, or zero
   */
  public static float[] of(double[] vector) {
    double squares = 0;
    for (double component : vector) {
      squares += component * component;
    }
    double length = Math.sqrt(squares);
    if (!(length > 0) || length == Double.POSITIVE_INFINITY) {
      throw new IllegalStateException("the model gave a vector of length " + length);
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
