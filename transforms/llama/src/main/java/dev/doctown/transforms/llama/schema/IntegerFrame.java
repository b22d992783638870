package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.llama.schema.SchemaNode.IntegerNode;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of which some digits are written. A digit may follow when some number within the
 * bounds begins so; anything else belongs to what follows.
 *
 * @param digits how many are written
 * @param value what they say, without the sign
 */
record IntegerFrame(IntegerNode node, Frame following, boolean negative, int digits, long value)
    implements Frame {

  static IntegerFrame beginning(IntegerNode node, Frame following) {
    return new IntegerFrame(node, following, false, 0, 0);
  }

  @Override
  public @Nullable Frame after(int next) {
    if (next == '-') {
      IntegerFrame below = new IntegerFrame(node, following, true, 0, 0);
      return digits == 0 && !negative && node.least() < 0 ? below : null;
    }
    if (next >= '0' && next <= '9') {
      IntegerFrame longer =
          new IntegerFrame(node, following, negative, digits + 1, value * 10 + next - '0');
      return longer.isBeginning() && (digits == 0 || value > 0) ? longer : null;
    }
    return mayEnd() ? following.after(next) : null;
  }

  /** Whether a number within the bounds begins like this. */
  private boolean isBeginning() {
    if (value == 0) {
      return !negative && node.least() <= 0 && node.most() >= 0;
    }
    long width = 1;
    for (long low = value; low <= largest(); low *= 10) {
      long high = low + width - 1;
      if (negative
          ? -low >= node.least() && -high <= node.most()
          : low <= node.most() && high >= node.least()) {
        return true;
      }
      width *= 10;
    }
    return false;
  }

  private long largest() {
    return Math.max(Math.abs(node.least()), Math.abs(node.most()));
  }

  private boolean mayEnd() {
    long number = negative ? -value : value;
    return digits > 0
        && !(negative && value == 0)
        && number >= node.least()
        && number <= node.most();
  }

  @Override
  public int only() {
    return -1;
  }

  @Override
  public int nearest() {
    if (mayEnd()) {
      return following.nearest();
    }
    for (int next = '0'; next <= '9'; next++) {
      if (after(next) != null) {
        return next;
      }
    }
    return '-';
  }
}
