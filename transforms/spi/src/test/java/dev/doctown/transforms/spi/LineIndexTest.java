package dev.doctown.transforms.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineIndexTest {

  /** In {@code marks} the line of each byte; {@code N}, {@code R} stand for LF and CR. */
  @ParameterizedTest
  @CsvSource({
    "'', 0, ''",
    "'a', 1, '1'",
    "'aNb', 2, '112'",
    "'aNbN', 2, '1122'",
    "'aRNbRN', 2, '111222'",
    "'aRbR', 2, '1122'",
    "'NNRRNN', 5, '123445'",
    "'RaNRNb', 4, '122334'"
  })
  void everyLineEndCountsAsTheFileHasIt(String text, int lines, String marks) {
    byte[] bytes = text.replace('N', '\n').replace('R', '\r').getBytes(StandardCharsets.US_ASCII);
    LineIndex index = LineIndex.of(bytes);
    StringBuilder actual = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      actual.append(index.lineAt(i));
    }
    assertEquals(lines, index.lines());
    assertEquals(marks, actual.toString());
  }
}
