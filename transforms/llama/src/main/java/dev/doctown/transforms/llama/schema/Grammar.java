package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.llama.schema.SchemaNode.ArrayNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ChoiceNode;
import dev.doctown.transforms.llama.schema.SchemaNode.IntegerNode;
import dev.doctown.transforms.llama.schema.SchemaNode.NumberNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ObjectNode;
import dev.doctown.transforms.llama.schema.SchemaNode.Property;
import dev.doctown.transforms.llama.schema.SchemaNode.StringNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A schema in llama.cpp's notation of grammars (GBNF), for engines that choose tokens themselves.
 * It has the answers that {@link SchemaPosition} leads to, and no others.
 */
final class Grammar {
  /** llama.cpp makes a rule of each repetition that may be left out. */
  private static final long MOST_REPETITIONS = 100_000;

  /** A character of a text: no quote, no control character, no half of a surrogate pair. */
  private static final String CHARACTER =
      """
      character ::= [\\x20-\\x21\\x23-\\x5B\\x5D-\\uD7FF\\uE000-\\U0010FFFF] | "\\\\" ["\\\\/bfnrt]
      """;

  private final StringBuilder rules = new StringBuilder();
  private final Map<SchemaNode, String> names = new HashMap<>();
  private long repetitions;

  private Grammar() {}

  static String of(SchemaNode root) {
    Grammar grammar = new Grammar();
    String answer = grammar.rule(root);
    return "root ::= " + answer + "\n" + grammar.rules + CHARACTER;
  }

  /** The name of the rule for a value; equal values share theirs. */
  private String rule(SchemaNode node) {
    String known = names.get(node);
    if (known != null) {
      return known;
    }
    String expression = expression(node);
    String name = "value-" + names.size();
    names.put(node, name);
    rules.append(name).append(" ::= ").append(expression).append('\n');
    return name;
  }

  private String expression(SchemaNode node) {
    if (node instanceof ObjectNode object) {
      return object(object);
    }
    if (node instanceof ArrayNode array) {
      return array(array);
    }
    if (node instanceof StringNode string) {
      String characters =
          string.most() == 0 ? "" : "character" + times(string.least(), string.most()) + " ";
      return "\"\\\"\" " + characters + "\"\\\"\"";
    }
    if (node instanceof IntegerNode integer) {
      return DigitRanges.expression(integer);
    }
    if (node instanceof NumberNode number) {
      return String.format(
          Locale.ROOT,
          "\"-\"? (\"0\" | [1-9] [0-9]{0,%d}) (\".\" [0-9]{1,%d})?",
          number.digits() - 1,
          number.digits());
    }
    return ((ChoiceNode) node)
        .literals().stream().map(Grammar::literal).collect(Collectors.joining(" | "));
  }

  private String object(ObjectNode object) {
    StringBuilder expression = new StringBuilder();
    String before = "{";
    for (Property property : object.properties()) {
      expression
          .append(literal(before + JsonText.key(property.name())))
          .append(' ')
          .append(rule(property.value()))
          .append(' ');
      before = ",";
    }
    return expression + literal("}");
  }

  private String array(ArrayNode array) {
    if (array.most() == 0) {
      return literal("[]");
    }
    String item = rule(array.items());
    int most = array.most() - 1;
    String others =
        most == 0 ? "" : " (\",\" " + item + ")" + times(Math.max(0, array.least() - 1), most);
    String items = array.least() == 0 ? "(" + item + others + ")?" : item + others;
    return "\"[\" " + items + " \"]\"";
  }

  private String times(int least, int most) {
    repetitions += most;
    if (repetitions > MOST_REPETITIONS) {
      throw JsonSchema.unsupported(
          "$",
          "texts and arrays have more than " + MOST_REPETITIONS + " characters and elements",
          "smaller bounds, which java-llama.cpp needs, or llama.cpp itself");
    }
    return least == most ? "{" + most + "}" : "{" + least + "," + most + "}";
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                literal.append('\\').append((char) point);
              } else if (point >= ' ' && point < 0x7f) {
                literal.append((char) point);
              } else {
                literal.append(String.format(Locale.ROOT, "\\U%08X", point));
              }
            });
    return literal.append('"').toString();
  }
}
