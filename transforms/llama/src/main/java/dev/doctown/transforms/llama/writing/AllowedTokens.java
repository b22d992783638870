package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.schema.SchemaPosition;
import java.util.function.IntPredicate;

/**
 * Which tokens may follow at a position of an answer. Where a whole vocabulary is looked at, most
 * tokens are refused by their first byte, which is looked at once for all that begin with it.
 */
final class AllowedTokens implements IntPredicate {
  private static final int BYTES = 256;

  private final SchemaPosition position;
  private final Vocabulary vocabulary;
  private final boolean[] known = new boolean[BYTES];
  private final boolean[] accepted = new boolean[BYTES];

  AllowedTokens(SchemaPosition position, Vocabulary vocabulary) {
    this.position = position;
    this.vocabulary = vocabulary;
  }

  @Override
  public boolean test(int token) {
    byte[] bytes = vocabulary.bytes(token);
    return bytes.length > 0 && begins(bytes[0]) && (bytes.length == 1 || position.accepts(bytes));
  }

  private boolean begins(byte first) {
    int index = Byte.toUnsignedInt(first);
    if (!known[index]) {
      known[index] = true;
      accepted[index] = position.accepts(new byte[] {first});
    }
    return accepted[index];
  }
}
