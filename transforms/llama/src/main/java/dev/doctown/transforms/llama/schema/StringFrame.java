package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.llama.schema.SchemaNode.StringNode;
import org.jspecify.annotations.Nullable;

/**
 * A text after its opening quote. Bytes are well-formed UTF-8 (Unicode 15, table 3-7); a backslash
 * is followed by one of JSON's short escapes, so that no lone surrogate can be written.
 *
 * @param characters that are complete
 * @param missing bytes of the character that has begun
 * @param lowest the next of these may be
 * @param highest the next of these may be
 */
record StringFrame(
    StringNode node,
    Frame following,
    int characters,
    int missing,
    int lowest,
    int highest,
    boolean escaped)
    implements Frame {
  private static final int CONTINUATION_LOW = 0x80;
  private static final int CONTINUATION_HIGH = 0xbf;
  private static final String SHORT_ESCAPES = "\"\\/bfnrt";

  /** A letter that stands for what is missing where a text must be longer than it is. */
  private static final int FILLER = 'x';

  static StringFrame beginning(StringNode node, Frame following) {
    return new StringFrame(node, following, 0, 0, 0, 0, false);
  }

  @Override
  public @Nullable Frame after(int next) {
    if (missing > 0) {
      if (next < lowest || next > highest) {
        return null;
      }
      return missing == 1 ? character() : begun(missing - 1, CONTINUATION_LOW, CONTINUATION_HIGH);
    }
    if (escaped) {
      return SHORT_ESCAPES.indexOf(next) >= 0 ? character() : null;
    }
    if (next == '"') {
      return characters >= node.least() ? following : null;
    }
    if (characters == node.most() || next < ' ') {
      return null;
    }
    if (next == '\\') {
      return new StringFrame(node, following, characters, 0, 0, 0, true);
    }
    return next < CONTINUATION_LOW ? character() : afterLeadingByte(next);
  }

  private @Nullable Frame afterLeadingByte(int next) {
    if (next < 0xc2 || next > 0xf4) {
      return null;
    }
    if (next < 0xe0) {
      return begun(1, CONTINUATION_LOW, CONTINUATION_HIGH);
    }
    if (next < 0xf0) {
      return begun(
          2, next == 0xe0 ? 0xa0 : CONTINUATION_LOW, next == 0xed ? 0x9f : CONTINUATION_HIGH);
    }
    return begun(
        3, next == 0xf0 ? 0x90 : CONTINUATION_LOW, next == 0xf4 ? 0x8f : CONTINUATION_HIGH);
  }

  private StringFrame character() {
    return new StringFrame(node, following, characters + 1, 0, 0, 0, false);
  }

  private StringFrame begun(int bytes, int low, int high) {
    return new StringFrame(node, following, characters, bytes, low, high, false);
  }

  @Override
  public int only() {
    return characters == node.most() && missing == 0 && !escaped ? '"' : -1;
  }

  @Override
  public int nearest() {
    if (missing > 0) {
      return lowest;
    }
    if (escaped) {
      return 'n';
    }
    return characters >= node.least() ? '"' : FILLER;
  }
}
