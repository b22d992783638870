package dev.doctown.transforms.llama.schema;

import java.util.List;

/** Schemas such as the documentation of code is written under, and their corners. */
public final class Schemas {
  /** A plain text. */
  public static final String SUMMARY =
      """
      {"type": "object", "required": ["summary"],
       "properties": {"summary": {"type": "string", "minLength": 1, "maxLength": 30}}}
      """;

  /** Texts with labels, in an array. */
  public static final String STATEMENTS =
      """
      {"type": "object", "required": ["statements"], "properties": {"statements": {
        "type": "array", "minItems": 1, "maxItems": 3, "items": {"$ref": "#/$defs/statement"}}},
       "$defs": {"statement": {"type": "object", "required": ["text", "evidence"], "properties": {
         "text": {"type": "string", "maxLength": 20},
         "evidence": {"type": "array", "maxItems": 2, "items": {"enum": ["C1", "C2", "C10"]}}}}}}
      """;

  /** Numbers. */
  public static final String NUMBERS =
      """
      {"type": "object", "required": ["a", "b", "c", "d"], "properties": {
        "a": {"type": "integer", "minimum": 0, "maximum": 100},
        "b": {"type": "integer", "minimum": -15, "maximum": -3},
        "c": {"type": "number"},
        "d": {"type": "integer"}}}
      """;

  /** Arrays in arrays. */
  public static final String NESTED =
      """
      {"type": "object", "required": ["rows"], "properties": {"rows": {
        "type": "array", "minItems": 2, "maxItems": 2, "items": {
          "type": "array", "minItems": 0, "maxItems": 3, "items": {
            "type": "array", "minItems": 1, "maxItems": 1, "items": {"type": "boolean"}}}}}}
      """;

  /** Choices of all kinds, one a prefix of no other, and names that are not plain. */
  public static final String CHOICES =
      """
      {"type": "object", "required": ["k\\"ey", "größe", "n", "c"], "properties": {
        "k\\"ey": {"enum": ["\\"", "größer", "größe<", true, 12]},
        "größe": {"enum": ["é", "è"]},
        "n": {"type": "null"},
        "c": {"const": "fixed"}}}
      """;

  /** Texts of exactly so many characters. */
  public static final String EXACT =
      """
      {"type": "object", "required": ["two", "none"], "properties": {
        "two": {"type": "string", "minLength": 2, "maxLength": 2},
        "none": {"type": "string", "maxLength": 0}}}
      """;

  /** All of them. */
  public static final List<String> ALL =
      List.of(SUMMARY, STATEMENTS, NUMBERS, NESTED, CHOICES, EXACT);

  private Schemas() {}
}
