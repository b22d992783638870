package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "show, show, 0",
    "shw, show, 1",
    "shoow, show, 1",
    "shew, show, 1",
    "shwo, show, 1",
    "hello, help, 2",
    "kitten, sitting, 3",
    "flaw, lawn, 2",
    "ca, abc, 3"
  })
  void countsSlips(String typed, String meant, int slips) {
    assertEquals(slips, EditDistance.between(typed, meant));
    assertEquals(slips, EditDistance.between(meant, typed));
  }
}
