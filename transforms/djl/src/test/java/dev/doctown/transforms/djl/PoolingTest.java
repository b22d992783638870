package dev.doctown.transforms.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.UnitVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolingTest {
  /** Three tokens in two dimensions. */
  private static final float[] HIDDEN = {1, -4, 3, 0, 5, -2};

  @ParameterizedTest
  @CsvSource({
    "CLS, 1, -4",
    "LAST_TOKEN, 5, -2",
    "MAX, 5, 0",
    "MEAN, 3, -2",
    // (1·1 + 2·3 + 3·5) / 6 and (1·-4 + 2·0 + 3·-2) / 6
    "WEIGHTED_MEAN, 3.6666666666666665, -1.6666666666666667"
  })
  void tokensBecomeOneVector(Pooling pooling, double first, double second) {
    assertArrayEquals(new double[] {first, second}, pooling.pool(HIDDEN, 3, 2));
  }

  @Test
  void vectorsAreDividedByTheirLength() {
    assertArrayEquals(new float[] {0.6f, -0.8f}, UnitVector.of(new double[] {3, -4}));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Double.NaN, Double.POSITIVE_INFINITY})
  void aVectorWithoutLengthIsAFault(double component) {
    assertThrows(
        IllegalStateException.class, () -> UnitVector.of(new double[] {component, component}));
  }
}
