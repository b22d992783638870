package dev.doctown.transforms.llama.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not understood is refused, with the place where it stands. */
class JsonSchemaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":                          | the schema is no JSON, breaks off or nests without end; expected a JSON Schema with "type": "object"
          [1]                              | JSON schema at $: it is no object; expected an object with a type
          {"type":"string","maxLength":3}  | JSON schema at $: an answer is no object; expected "type": "object"
          {"type":"object"}                | JSON schema at $: no required; expected one: add it
          """)
  void refusesAsAWhole(String schema, String message) {
    assertEquals(message, refusal(schema));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"string"}                                  | $.a: no maxLength; expected one: add it
          {"type":"string","maxLength":3,"pattern":"x"}      | $.a: keyword pattern; expected only type, minLength, maxLength: leave it out, or say it in the prompt
          {"type":"string","maxLength":-1}                   | $.a: maxLength is -1; expected a whole number from 0 to 100000
          {"type":"string","maxLength":2,"minLength":3}      | $.a: minLength is 3; expected a whole number from 0 to 2
          {"type":"array","items":{"type":"null"}}           | $.a: no maxItems; expected one: add it
          {"type":"array","maxItems":2,"items":{}}           | $.a.items: no type; expected one: add it
          {"type":"integer","minimum":1.5}                   | $.a: minimum is 1.5; expected a whole number
          {"type":["string","null"]}                         | $.a: type is ["string","null"]; expected a single text
          {"type":"date"}                                    | $.a: type "date"; expected object, array, string, integer, number, boolean or null
          {"enum":[]}                                        | $.a: enum has no elements; expected an array that has some: add one
          {"enum":[{}]}                                      | $.a: a choice that is no plain value; expected texts, numbers, true, false or null
          {"enum":[1,12]}                                    | $.a: 1 is the beginning of 12; expected choices that differ before they end
          {"$ref":"#/$defs/none"}                            | $.a: $ref to #/$defs/none; expected a name that stands in $defs
          {"$ref":"#/$defs/loop"}                            | $.a.items: $ref to #/$defs/loop leads back to itself; expected none that does
          {"type":"integer","enum":["x"]}                    | $.a: choice "x"; expected a value of type integer
          {"type":"integer","enum":[1.5,2.5]}                | $.a: choice 1.5; expected a value of type integer
          {"type":"integer","const":1e-9}                    | $.a: choice 1e-9; expected a value of type integer
          {"type":"integer","const":1e99999999999}           | $.a: choice 1e99999999999; expected a value of type integer
          {"type":"null","type":"boolean"}                   | $: an object has type twice; expected each name once
          {"type":"null","ty\\u0070e":"null"}                 | $: an object has type twice; expected each name once
          {"type":"nonsense","const":1}                      | $.a: choice 1; expected a value of type nonsense
          {"enum":["\\ud800"]}                               | $.a: half a character in a text; expected whole ones
          {"type":"string","maxLength":1e99999999999}        | $.a: maxLength is 1e99999999999; expected a whole number
          {"type":"string","maxLength":99999,"minLength":99999} | $: the shortest answer has 100008 bytes; expected at most 65536
          {"anyOf":[{"type":"null"}]}                        | $.a: no type; expected one: add it
          """)
  void refusesAPlace(String value, String message) {
    assertEquals("JSON schema at " + message, refusal(schema("\"a\"", value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []        | $: required has no elements; expected an array that has some: add one
          [{}]      | $: required holds {}; expected texts
          ["b"]     | $: property a may be missing; expected all in required: add it there
          ["a","b"] | $: required names [b]; expected what properties declares: declare it
          """)
  void refusesPropertiesThatMayBeMissing(String required, String message) {
    String schema =
        "{\"type\":\"object\",\"required\":"
            + required
            + ",\"properties\":{\"a\":{\"type\":\"null\"}}}";
    assertEquals("JSON schema at " + message, refusal(schema));
  }

  @Test
  void wholeNumbersMayBeSpelledWithAPoint() {
    assertEquals("{\"a\":1.0}", answerOf(schema("\"a\"", "{\"type\":\"integer\",\"enum\":[1.0]}")));
  }

  /** Readers of JSON have limits; Gson's is 255. */
  @Test
  void anAnswerIsNestedNoDeeperThanItsReadersTake() {
    assertEquals("{\"a\":".repeat(99) + "null" + "}".repeat(99), answerOf(nested(99)));
    assertEquals(
        "JSON schema at $: an answer has values nested deeper than 100; expected at most 100",
        refusal(nested(100)));
  }

  private static String nested(int objects) {
    StringBuilder schema = new StringBuilder("{\"$ref\":\"#/$defs/o0\",\"$defs\":{");
    for (int index = 0; index < objects; index++) {
      schema.append(
          "\"o%d\":{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/o%d\"}},\"required\":[\"a\"]},"
              .formatted(index, index + 1));
    }
    return schema + "\"o" + objects + "\":{\"type\":\"null\"}}}";
  }

  private static String answerOf(String schema) {
    SchemaPosition position = JsonSchema.beginning(schema);
    return new String(position.shortest(), StandardCharsets.UTF_8);
  }

  private static String schema(String required, String value) {
    return "{\"type\":\"object\",\"required\":["
        + required
        + "],\"properties\":{\"a\":"
        + value
        + "},\"$defs\":{\"loop\":{\"type\":\"array\",\"maxItems\":2,"
        + "\"items\":{\"$ref\":\"#/$defs/loop\"}}}}";
  }

  private static String refusal(String schema) {
    DoctownException fault =
        assertThrows(DoctownException.class, () -> JsonSchema.beginning(schema));
    assertEquals(ErrorCode.SCHEMA_UNSUPPORTED, fault.code());
    return String.valueOf(fault.getMessage());
  }
}
