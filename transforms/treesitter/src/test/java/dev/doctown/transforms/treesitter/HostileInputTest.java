package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not reach a native parser is refused with its code; what looks odd is parsed. */
class HostileInputTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @EnumSource(Fixture.class)
  void refusesByCode(Fixture fixture) {
    assertRefused(ErrorCode.PARSE_NUL_BYTE, fixture, "a\0b");
    assertRefused(ErrorCode.PARSE_TOO_DEEP, fixture, "(".repeat(100_000));
    assertRefused(ErrorCode.PARSE_TOO_DEEP, fixture, "[{(\n".repeat(67));
    assertRefused(ErrorCode.PARSE_TOO_LARGE, fixture, "x".repeat(5_000_000));
    assertRefused(ErrorCode.PARSE_TOO_LARGE, fixture, "x = 1;\n".repeat(299_594));
    assertRefused(ErrorCode.PARSE_LONG_LINE, fixture, "ab cd; ".repeat(2_858));
    assertRefused(ErrorCode.PARSE_REPETITION, fixture, "\n" + "!".repeat(3_001));
    assertRefused(ErrorCode.PARSE_REPETITION, fixture, "int x;\n" + "if(a)\n".repeat(501));
    assertRefused(ErrorCode.PARSE_REPETITION, fixture, "x\n" + "0123456789abcde\"".repeat(188));
  }

  @ParameterizedTest
  @EnumSource(Fixture.class)
  void parsesUpToTheLimits(Fixture fixture) {
    assertParsed(fixture, "{\n".repeat(100) + "}\n".repeat(100));
    assertParsed(fixture, "a b ".repeat(4_999));
    assertParsed(fixture, "=".repeat(19_999));
    assertParsed(fixture, "!".repeat(3_000));
    assertParsed(fixture, numbered("#define B%d (1 << %d)", 300));
    assertParsed(fixture, numbered("a%d < b;", 300));
    assertParsed(fixture, numbered("vector<a%d>", 300));
  }

  /** Twenty thousand of these took three minutes. */
  @ParameterizedTest
  @EnumSource(Fixture.class)
  void refusesAnglesThatNothingCloses(Fixture fixture) {
    assertParsed(fixture, numbered("template <a%d", 200));
    assertRefused(ErrorCode.PARSE_TOO_DEEP, fixture, numbered("template <a%d", 201));
  }

  @ParameterizedTest
  @EnumSource(Fixture.class)
  void givesUpBehindItsBudgetAndGoesOnWithTheNextFile(Fixture fixture) {
    TreeSitterParser hasty = new TreeSitterParser(new StepBudget(1, 1_000));
    byte[] small = "a\n".getBytes(StandardCharsets.UTF_8);
    DoctownException fault =
        assertThrows(
            DoctownException.class, () -> hasty.parse(fixture.request(fixture.source(), 500)));
    assertEquals(ErrorCode.PARSE_BUDGET, fault.code());
    Invariants.check(hasty.parse(fixture.request(small, 500)), small, 500);
  }

  private static String numbered(String line, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.replace("%d", Integer.toString(i)) + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource(Fixture.class)
  void oddBytesLoseNoDefinition(Fixture fixture) {
    String text = new String(fixture.source(), StandardCharsets.UTF_8);
    int expected = parser.parse(fixture.request(fixture.source(), 500)).symbols().size();
    for (String odd :
        List.of("\ufeff" + text, text.replace("\n", "\r\n"), text + "\n\n", text.stripTrailing())) {
      ParsedSource parsed = assertParsed(fixture, odd);
      assertEquals(expected, parsed.symbols().size(), fixture.language());
    }
  }

  @ParameterizedTest
  @EnumSource(Fixture.class)
  void parsesWhatIsNotUtf8AndWhatIsEmpty(Fixture fixture) {
    byte[] invalid = {'a', (byte) 0xff, (byte) 0xc3, '(', (byte) 0x80, ')', '\n', (byte) 0xe2};
    Invariants.check(parser.parse(fixture.request(invalid, 1)), invalid, 1);
    assertParsed(fixture, "");
    assertParsed(fixture, " \n\t\r\n");
    assertParsed(fixture, "}}})]");
  }

  @Test
  void unknownLanguagesAreRefused() {
    ParseRequest request = new ParseRequest("COBOL", "a.cob", new byte[0], 500);
    DoctownException fault = assertThrows(DoctownException.class, () -> parser.parse(request));
    assertEquals(ErrorCode.LANGUAGE_WITHOUT_PARSER, fault.code());
  }

  private ParsedSource assertParsed(Fixture fixture, String text) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    ParsedSource parsed = parser.parse(fixture.request(source, 10));
    Invariants.check(parsed, source, 10);
    return parsed;
  }

  private void assertRefused(ErrorCode code, Fixture fixture, String text) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    DoctownException fault =
        assertThrows(DoctownException.class, () -> parser.parse(fixture.request(source, 10)));
    assertEquals(code, fault.code(), fault.getMessage());
  }
}
