package dev.doctown.transforms.core.manifest;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
  @ParameterizedTest
  @CsvSource({
    "packages/*, packages/a, true",
    "packages/*, packages, false",
    "packages/*, packages/a/b, false",
    "./packages/*/, packages/a, true",
    "packages/**, packages/a/b, true",
    "packages/**, packages, true",
    "**/test/**, a/test/b/c, true",
    "**/test/**, a/b, false",
    "*/x-*-y, a/x-1-y, true",
    "*/x-*-y, a/x-y, false",
    "packages/*, packages/.a, false",
    "packages/.*, packages/.a, true",
    "packages/**, packages/.a/b, false",
    "www, www, true",
    "., '', true",
  })
  void matches(String pattern, String folder, boolean expected) {
    assertEquals(expected, new PathGlob(pattern).matches(folder));
  }

  @Test
  void manyWildcardsTakeNoLongTime() {
    PathGlob glob = new PathGlob("*a".repeat(2000) + "b");
    assertFalse(assertTimeoutPreemptively(ofSeconds(20), () -> glob.matches("a".repeat(4000))));
  }
}
