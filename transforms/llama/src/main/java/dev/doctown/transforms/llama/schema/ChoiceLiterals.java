package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;

/** Choices none of which is the beginning of another, so that each knows its end. */
final class ChoiceLiterals {
  private ChoiceLiterals() {}

  static SchemaNode.ChoiceNode checked(String place, List<String> literals) {
    List<String> sorted = literals.stream().sorted(Utf8Order.INSTANCE).toList();
    for (int index = 1; index < sorted.size(); index++) {
      String literal = sorted.get(index - 1);
      String next = sorted.get(index);
      if (next.startsWith(literal)) {
        throw JsonSchema.unsupported(
            place, literal + " is the beginning of " + next, "choices that differ before they end");
      }
    }
    return new SchemaNode.ChoiceNode(sorted);
  }
}
