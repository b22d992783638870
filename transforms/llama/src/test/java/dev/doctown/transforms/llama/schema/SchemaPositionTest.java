package dev.doctown.transforms.llama.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SchemaPositionTest {
  static final List<String> SCHEMAS = Schemas.ALL;

  /** Whatever bytes are drawn among those allowed, the answer is one that the schema has. */
  @ParameterizedTest
  @FieldSource("SCHEMAS")
  void everyWayLeadsToAValidAnswer(String schema) {
    SchemaCheck check = new SchemaCheck(schema);
    Random random = new Random(5);
    for (int run = 0; run < 500; run++) {
      SchemaPosition position = JsonSchema.beginning(schema);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      while (!position.isComplete()) {
        SchemaPosition here = position;
        int[] allowed =
            IntStream.range(0, 256)
                .filter(next -> here.accepts(new byte[] {(byte) next}))
                .toArray();
        byte[] next =
            random.nextInt(40) == 0
                ? position.shortest()
                : new byte[] {(byte) allowed[random.nextInt(allowed.length)]};
        answer.writeBytes(next);
        position = Objects.requireNonNull(position.after(next));
      }
      String text = answer.toString(StandardCharsets.UTF_8);
      assertFalse(text.contains("\ufffd"), text);
      assertEquals(List.of(), check.faults(text), text);
    }
  }

  @Test
  void whatMustFollowIsKnown() {
    SchemaPosition position = JsonSchema.beginning(Schemas.STATEMENTS);
    assertEquals("{\"statements\":[{\"text\":\"", forced(position));
    SchemaPosition text = after(position, "{\"statements\":[{\"text\":\"");
    assertEquals("", forced(text));
    assertEquals("\",\"evidence\":[", forced(after(text, "01234567890123456789")));
    SchemaPosition evidence = after(text, "x\",\"evidence\":[");
    assertEquals("", forced(evidence));
    assertEquals("\"C", forced(after(evidence, "\"C1\",")));
    assertEquals("]}", forced(after(evidence, "\"C1\",\"C2\"")));
    SchemaPosition third = after(evidence, "]},{\"text\":\"\",\"evidence\":[]},");
    assertEquals("]}", forced(after(third, "{\"text\":\"\",\"evidence\":[]}")));
    assertTrue(after(third, "{\"text\":\"\",\"evidence\":[]}]}").isComplete());
  }

  @Test
  void theShortestEndIsKnown() {
    SchemaPosition position = JsonSchema.beginning(Schemas.STATEMENTS);
    assertEquals(
        "{\"statements\":[{\"text\":\"\",\"evidence\":[]}]}",
        new String(position.shortest(), StandardCharsets.UTF_8));
    SchemaPosition escaped = after(position, "{\"statements\":[{\"text\":\"a\\");
    assertEquals("n\",\"evidence\":[]}]}", new String(escaped.shortest(), StandardCharsets.UTF_8));
  }

  @Test
  void boundsOfTextsAreCountedInCharacters() {
    SchemaPosition two = after(JsonSchema.beginning(Schemas.EXACT), "{\"two\":\"");
    assertNull(two.after(bytes("a\"")));
    assertNotNull(two.after(bytes("👋🏽\"")));
    assertNotNull(two.after(bytes("\\n\\\"\"")));
    assertNull(two.after(bytes("abc")));
    assertNull(two.after(bytes("a\n")));
    assertNull(two.after(bytes("\\u0041")));
    assertNull(two.after(new byte[] {(byte) 0xc0, (byte) 0x80}));
    assertNull(two.after(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
  }

  @Test
  void boundsOfNumbersAreKept() {
    SchemaPosition a = after(JsonSchema.beginning(Schemas.NUMBERS), "{\"a\":");
    for (String wrong : List.of("-", "101,", "01", "1000", "00", "1.", "+1", " 1")) {
      assertNull(a.after(bytes(wrong)), wrong);
    }
    SchemaPosition b = after(a, "100,\"b\":");
    for (String wrong : List.of("1", "-1,", "-2,", "-16", "-0", "-20", "-150")) {
      assertNull(b.after(bytes(wrong)), wrong);
    }
    for (String right : List.of("-3,", "-15,", "-10,", "-9,")) {
      assertNotNull(b.after(bytes(right)), right);
    }
    SchemaPosition c = after(b, "-3,\"c\":");
    for (String right : List.of("0,", "-0,", "-12.50,", "123456789012,")) {
      assertNotNull(c.after(bytes(right)), right);
    }
    for (String wrong : List.of("00", ".5", "1.,", "1234567890123", "1e5", "-,")) {
      assertNull(c.after(bytes(wrong)), wrong);
    }
  }

  private static String forced(SchemaPosition position) {
    return new String(position.forced(), StandardCharsets.UTF_8);
  }

  private static SchemaPosition after(SchemaPosition position, String text) {
    return Objects.requireNonNull(position.after(bytes(text)), text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
