package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GranularityTest {
  // 1.4 times the cube roots of 48, 4096 and 98304, by hand.
  @ParameterizedTest
  @CsvSource({"50, 508", "55, 508", "5000, 2240", "100000, 6461"})
  void theTargetGrowsWithTheCubeRoot(int files, long target) {
    assertEquals(target, new Granularity(files, 0).target());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "50, 9", "5000, 182"})
  void theUsualSizeIsTheQuotient(int files, int usual) {
    assertEquals(usual, new Granularity(files, 0).usual());
  }

  // Of 5,000 files 22 subsystems are wanted, of 182 files each; an eighth of these is 22.
  @ParameterizedTest
  @CsvSource({"50, 5, 2", "5000, 44, 3", "5000, 45, 22"})
  void fewModulesNeedFewFiles(int files, int modules, int least) {
    assertEquals(least, new Granularity(files, modules).leastModule());
  }
}
