package dev.doctown.transforms.core.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of node-semver's documentation. */
class NpmRangeTest {
  @ParameterizedTest
  @CsvSource({
    "*, 1.2.3, true",
    "*, 1.2.3-alpha.1, true",
    "^1.2.3, 1.2.3, true",
    "^1.2.3, 1.9.0, true",
    "^1.2.3, 1.2.2, false",
    "^1.2.3, 2.0.0, false",
    "^0.2.3, 0.2.9, true",
    "^0.2.3, 0.3.0, false",
    "^0.0.3, 0.0.3, true",
    "^0.0.3, 0.0.4, false",
    "^1, 1.7.0, true",
    "~1.2.3, 1.2.9, true",
    "~1.2.3, 1.3.0, false",
    "1.2.3, 1.2.3, true",
    "1.2.3, 1.2.4, false",
    "1.2, 1.2.4, true",
    "^1.2.3, 1.2.4-beta, false",
    "1.2.4-beta, 1.2.4-beta, true",
    "^1.2.4-beta, 1.2.4-beta, true",
    ">=1 <3, 2.0.0, false",
    "git+https://x, 1.0.0, false",
  })
  void contains(String range, String version, boolean expected) {
    assertEquals(expected, NpmRange.contains(range, version));
  }
}
