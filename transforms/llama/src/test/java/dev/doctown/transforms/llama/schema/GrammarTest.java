package dev.doctown.transforms.llama.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A schema's grammar has the answers that the automaton leads to, and no others. */
class GrammarTest {
  static final List<String> SCHEMAS = Schemas.ALL;

  @Test
  void isWrittenOnceForEqualValues() {
    String label = "{\"type\":\"string\",\"minLength\":1,\"maxLength\":9}";
    assertEquals(
        """
        root ::= value-2
        value-0 ::= "\\"" character{1,9} "\\""
        value-1 ::= "[" (value-0 ("," value-0){0,2})? "]"
        value-2 ::= "{\\"a\\":" value-0 ",\\"b\\":" value-1 "}"
        character ::= [\\x20-\\x21\\x23-\\x5B\\x5D-\\uD7FF\\uE000-\\U0010FFFF] | "\\\\" ["\\\\/bfnrt]
        """,
        JsonSchema.grammar(
            "{\"type\":\"object\",\"required\":[\"a\",\"b\"],\"properties\":{\"a\":"
                + label
                + ",\"b\":{\"type\":\"array\",\"maxItems\":3,\"items\":"
                + label
                + "}}}"));
  }

  @ParameterizedTest
  @FieldSource("SCHEMAS")
  void hasTheAnswersOfTheAutomaton(String schema) {
    assertSameAnswers(schema, new Random(3), 200);
  }

  @Test
  void hasTheAnswersOfTheAutomatonForAnySchema() {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      assertSameAnswers(new RandomSchema(random).object(3), random, 20);
    }
  }

  /** All numbers from below the least bound to above the largest. */
  @Test
  void hasTheNumbersBetweenTheBounds() {
    Random random = new Random(9);
    for (int run = 0; run < 200; run++) {
      int least = random.nextInt(2400) - 1200;
      int most = least + random.nextInt(run % 2 == 0 ? 20 : 1500);
      String schema =
          """
          {"type":"object","required":["a"],
           "properties":{"a":{"type":"integer","minimum":%d,"maximum":%d}}}
          """
              .formatted(least, most);
      GbnfMatcher grammar = new GbnfMatcher(JsonSchema.grammar(schema));
      for (int number = least - 30; number <= most + 30; number++) {
        assertEquals(
            number >= least && number <= most,
            grammar.matches("{\"a\":" + number + "}"),
            least + " to " + most + ": " + number);
      }
    }
  }

  @Test
  void refusesWhatWouldTakeTooManyRules() {
    String text = "{\"type\":\"string\",\"maxLength\":60000}";
    String schema =
        "{\"type\":\"object\",\"required\":[\"a\",\"b\"],\"properties\":{\"a\":"
            + text
            + ",\"b\":"
            + text.replace("60000", "60001")
            + "}}";
    DoctownException fault = assertThrows(DoctownException.class, () -> JsonSchema.grammar(schema));
    assertEquals(ErrorCode.SCHEMA_UNSUPPORTED, fault.code());
    assertEquals(
        "JSON schema at $: texts and arrays have more than 100000 characters and elements; expected"
            + " smaller bounds, which java-llama.cpp needs, or llama.cpp itself",
        fault.getMessage());
  }

  private static void assertSameAnswers(String schema, Random random, int runs) {
    GbnfMatcher grammar = new GbnfMatcher(JsonSchema.grammar(schema));
    for (int run = 0; run < runs; run++) {
      String led = led(schema, random);
      assertTrue(grammar.matches(led), () -> schema + "\n" + led);
      String sampled = grammar.sample(random, 4);
      assertTrue(isLedTo(schema, sampled), () -> schema + "\n" + sampled);
      for (int change = 0; change < 5; change++) {
        String changed = changed(random.nextBoolean() ? led : sampled, random);
        assertEquals(
            isLedTo(schema, changed), grammar.matches(changed), () -> schema + "\n" + changed);
      }
    }
  }

  private static boolean isLedTo(String schema, String answer) {
    SchemaPosition end = JsonSchema.beginning(schema).after(JsonText.utf8(answer));
    return end != null && end.isComplete();
  }

  /** Any way through the automaton. */
  private static String led(String schema, Random random) {
    SchemaPosition position = JsonSchema.beginning(schema);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    while (!position.isComplete()) {
      SchemaPosition here = position;
      int[] allowed =
          IntStream.range(0, 256).filter(next -> here.accepts(new byte[] {(byte) next})).toArray();
      byte next = (byte) allowed[random.nextInt(allowed.length)];
      answer.write(next);
      position = Objects.requireNonNull(position.after(new byte[] {next}));
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** With a character taken out, put in, or another one in its place. */
  private static String changed(String text, Random random) {
    int[] points = text.codePoints().toArray();
    int place = random.nextInt(points.length);
    String before = new String(points, 0, place);
    String after = new String(points, place + 1, points.length - place - 1);
    String characters = "0123456789-.,\"\\{}[]:ntx é\u0001\u007f👋";
    int[] drawn = characters.codePoints().toArray();
    String other = Character.toString(drawn[random.nextInt(drawn.length)]);
    return switch (random.nextInt(3)) {
      case 0 -> before + after;
      case 1 -> before + other + after;
      default -> before + other + Character.toString(points[place]) + after;
    };
  }
}
