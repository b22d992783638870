package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.llama.schema.SchemaNode.NumberNode;
import org.jspecify.annotations.Nullable;

/** A number that may have a fraction; anything but its digits belongs to what follows. */
record NumberFrame(NumberNode node, Frame following, Part part, int digits) implements Frame {

  private enum Part {
    BEGINNING,
    AFTER_SIGN,
    ZERO,
    WHOLE,
    AFTER_POINT,
    FRACTION
  }

  static NumberFrame beginning(NumberNode node, Frame following) {
    return new NumberFrame(node, following, Part.BEGINNING, 0);
  }

  @Override
  public @Nullable Frame after(int next) {
    if (next >= '0' && next <= '9') {
      return digits < node.digits() ? afterDigit(next) : null;
    }
    if (next == '-') {
      return part == Part.BEGINNING ? to(Part.AFTER_SIGN, 0) : null;
    }
    if (next == '.') {
      return part == Part.ZERO || part == Part.WHOLE ? to(Part.AFTER_POINT, 0) : null;
    }
    return mayEnd() ? following.after(next) : null;
  }

  private @Nullable NumberFrame afterDigit(int next) {
    return switch (part) {
      case BEGINNING, AFTER_SIGN -> to(next == '0' ? Part.ZERO : Part.WHOLE, 1);
      case ZERO -> null;
      case WHOLE -> to(Part.WHOLE, digits + 1);
      case AFTER_POINT, FRACTION -> to(Part.FRACTION, digits + 1);
    };
  }

  private NumberFrame to(Part next, int written) {
    return new NumberFrame(node, following, next, written);
  }

  private boolean mayEnd() {
    return part == Part.ZERO || part == Part.WHOLE || part == Part.FRACTION;
  }

  @Override
  public int only() {
    return -1;
  }

  @Override
  public int nearest() {
    return mayEnd() ? following.nearest() : '0';
  }
}
