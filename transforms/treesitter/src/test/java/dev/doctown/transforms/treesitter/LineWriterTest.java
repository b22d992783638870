package dev.doctown.transforms.treesitter;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWriterTest {
  private static final LanguageRules C = requireNonNull(LanguageRules.all().get("C"));

  /** The space behind the bracket comes in when the bracket closes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3|{ a|true", "4|{ a;|true", "5|{ a;|true", "6|{ a; }|false", "7|{ a; }|false"})
  void theLimitHoldsWhereSpaceComesInLater(int limit, String expected, boolean full) {
    LineWriter line = new LineWriter(C, limit);
    line.code("{a;\n}", ' ');
    assertEquals(expected, line.text());
    assertEquals(full, line.isFull());
  }

  /** Took time quadratic in the length: minutes. */
  @Test
  @Timeout(20)
  void aLiteralOfWhiteSpaceIsReadOnce() {
    String literal = "'" + " ".repeat(1_000_000) + "'";
    LineWriter line = new LineWriter(C, 2_000_000);
    line.literal(literal);
    assertEquals(literal, line.text());
  }
}
