package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.llama.schema.SchemaNode.ArrayNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ChoiceNode;
import dev.doctown.transforms.llama.schema.SchemaNode.IntegerNode;
import dev.doctown.transforms.llama.schema.SchemaNode.NumberNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ObjectNode;
import dev.doctown.transforms.llama.schema.SchemaNode.StringNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The frames of objects, arrays and choices, and where each kind of value begins. */
final class Frames {
  /** Nothing follows. */
  static final Frame END =
      new Frame() {
        @Override
        public @Nullable Frame after(int next) {
          return null;
        }

        @Override
        public int only() {
          return -1;
        }

        @Override
        public int nearest() {
          throw new IllegalStateException("nothing follows the end");
        }
      };

  private Frames() {}

  /** The beginning of a value. */
  static Frame open(SchemaNode node, Frame following) {
    if (node instanceof ObjectNode object) {
      return property(object, 0, following);
    }
    if (node instanceof ArrayNode array) {
      return new Literal(JsonText.utf8("["), 0, () -> new Elements(array, 0, following));
    }
    if (node instanceof StringNode string) {
      return new Literal(JsonText.utf8("\""), 0, () -> StringFrame.beginning(string, following));
    }
    if (node instanceof IntegerNode integer) {
      return IntegerFrame.beginning(integer, following);
    }
    if (node instanceof NumberNode number) {
      return NumberFrame.beginning(number, following);
    }
    return new Choice(
        ((ChoiceNode) node).literals().stream().map(JsonText::utf8).toList(), 0, following);
  }

  private static Frame property(ObjectNode object, int index, Frame following) {
    if (index == object.properties().size()) {
      return new Literal(JsonText.utf8("}"), 0, () -> following);
    }
    SchemaNode.Property property = object.properties().get(index);
    return new Literal(
        JsonText.utf8((index == 0 ? "{" : ",") + JsonText.key(property.name())),
        0,
        () -> open(property.value(), new Rest(() -> property(object, index + 1, following))));
  }

  /** Bytes that stand there whatever is meant. */
  private record Literal(byte[] bytes, int offset, Supplier<Frame> following) implements Frame {
    @Override
    public @Nullable Frame after(int next) {
      if (next != nearest()) {
        return null;
      }
      return offset + 1 == bytes.length
          ? following.get()
          : new Literal(bytes, offset + 1, following);
    }

    @Override
    public int only() {
      return nearest();
    }

    @Override
    public int nearest() {
      return Byte.toUnsignedInt(bytes[offset]);
    }
  }

  /** A frame that is made when it is reached. */
  private record Rest(Supplier<Frame> frame) implements Frame {
    @Override
    public @Nullable Frame after(int next) {
      return frame.get().after(next);
    }

    @Override
    public int only() {
      return frame.get().only();
    }

    @Override
    public int nearest() {
      return frame.get().nearest();
    }
  }

  /** An array of which so many elements are written: another one, or its end. */
  private record Elements(ArrayNode array, int count, Frame following) implements Frame {
    @Override
    public @Nullable Frame after(int next) {
      if (next == ']') {
        return mayEnd() ? following : null;
      }
      if (!mayGoOn()) {
        return null;
      }
      Frame element = open(array.items(), new Elements(array, count + 1, following));
      if (count == 0) {
        return element.after(next);
      }
      return next == ',' ? element : null;
    }

    @Override
    public int only() {
      if (!mayGoOn()) {
        return ']';
      }
      if (mayEnd()) {
        return -1;
      }
      return count > 0 ? ',' : open(array.items(), END).only();
    }

    @Override
    public int nearest() {
      if (mayEnd()) {
        return ']';
      }
      return count > 0 ? ',' : open(array.items(), END).nearest();
    }

    private boolean mayEnd() {
      return count >= array.least();
    }

    private boolean mayGoOn() {
      return count < array.most();
    }
  }

  /** One of several literals that agree in their first bytes. */
  private record Choice(List<byte[]> literals, int offset, Frame following) implements Frame {
    @Override
    public @Nullable Frame after(int next) {
      List<byte[]> left =
          literals.stream().filter(literal -> Byte.toUnsignedInt(literal[offset]) == next).toList();
      if (left.isEmpty()) {
        return null;
      }
      // None is the beginning of another: when one ends, it is the only one left.
      return left.get(0).length == offset + 1 ? following : new Choice(left, offset + 1, following);
    }

    @Override
    public int only() {
      int first = nearest();
      return literals.stream().allMatch(literal -> Byte.toUnsignedInt(literal[offset]) == first)
          ? first
          : -1;
    }

    @Override
    public int nearest() {
      byte[] shortest = literals.get(0);
      for (byte[] literal : literals) {
        shortest = literal.length < shortest.length ? literal : shortest;
      }
      return Byte.toUnsignedInt(shortest[offset]);
    }
  }
}
