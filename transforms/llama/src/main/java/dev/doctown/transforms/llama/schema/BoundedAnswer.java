package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * An answer under a schema that is written token by token and never has more of them than its
 * budget, however it ends: nothing is taken that leaves no room for what completes it on the
 * shortest way.
 */
public final class BoundedAnswer {
  private final int budget;
  private final ToIntFunction<String> tokens;
  private SchemaPosition position;
  private int count;

  /**
   * One that begins.
   *
   * @param budget most tokens
   * @param tokens of a text
   * @throws DoctownException {@link ErrorCode#SCHEMA_UNSUPPORTED}, or {@link
   *     ErrorCode#OPTION_INVALID} when no answer fits the budget
   */
  public BoundedAnswer(String schema, int budget, ToIntFunction<String> tokens) {
    this.budget = budget;
    this.tokens = tokens;
    position = JsonSchema.beginning(schema);
    int shortest = tokens(position.shortest());
    if (shortest > budget) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "the shortest answer that the schema allows has "
              + shortest
              + " tokens; expected at most the "
              + budget
              + " that an answer may have: allow more, or shorten the schema's names");
    }
  }

  /** How far it has come. */
  public SchemaPosition position() {
    return position;
  }

  /** Its tokens so far. */
  public int count() {
    return count;
  }

  /**
   * Takes what tokens spell; false, and it is left as it was, when no answer within the budget goes
   * on so.
   *
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED} when the schema does not allow it
   */
  public boolean take(byte[] bytes, int more) {
    SchemaPosition next = position.after(bytes);
    if (next == null) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED,
          "the model wrote '"
              + new String(bytes, StandardCharsets.UTF_8)
              + "', which its schema does not allow there");
    }
    byte[] rest = next.shortest();
    // A token spells a byte at least, but for one that begins a text.
    if (count + more + rest.length + 1 > budget && count + more + tokens(rest) > budget) {
      return false;
    }
    position = next;
    count += more;
    return true;
  }

  /** Completes it on the shortest way; returns what that adds. */
  public byte[] complete() {
    byte[] rest = position.shortest();
    count += tokens(rest);
    return rest;
  }

  private int tokens(byte[] text) {
    return tokens.applyAsInt(new String(text, StandardCharsets.UTF_8));
  }
}
