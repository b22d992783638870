package dev.doctown.transforms.llama.bundled;

import dev.doctown.transforms.llama.schema.BoundedAnswer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the pieces of a text. That the model ended it shows in the last piece alone, which spells a
 * token that does so: a piece like that is held until another one follows.
 */
final class WrittenText implements Predicate<String> {
  /**
   * Bytes that are no UTF-8, such as E0 82 80, may count as one character in a grammar; Java makes
   * several of them.
   */
  private static final Pattern REPLACEMENTS = Pattern.compile("\ufffd+");

  private final BundledTokenizer tokenizer;
  private final Consumer<String> listener;
  private final BooleanSupplier abandoned;
  private final @Nullable BoundedAnswer bounded;
  private final StringBuilder text = new StringBuilder();
  private String held = "";
  private boolean lastWasEmpty;
  private boolean full;
  private int tokens;

  /**
   * @param listener hears what is certain
   * @param abandoned whether nobody waits for it any more
   * @param bounded what it is under a schema; null: it is under none
   */
  WrittenText(
      BundledTokenizer tokenizer,
      Consumer<String> listener,
      BooleanSupplier abandoned,
      @Nullable BoundedAnswer bounded) {
    this.tokenizer = tokenizer;
    this.listener = listener;
    this.abandoned = abandoned;
    this.bounded = bounded;
  }

  /** Takes a piece; false when there is no room for more. */
  @Override
  public boolean test(String raw) {
    if (abandoned.getAsBoolean()) {
      throw new DoctownException(ErrorCode.INTERRUPTED, "nobody waits for the answer any more");
    }
    if (!held.isEmpty()) {
      take(held);
      held = "";
    }
    lastWasEmpty = raw.isEmpty();
    if (tokenizer.endSpellings().stream().anyMatch(raw::endsWith)) {
      held = raw;
    } else {
      take(raw);
    }
    return !full;
  }

  private void take(String raw) {
    int count = tokenizer.tokensIn(raw);
    String piece = REPLACEMENTS.matcher(raw).replaceAll("\ufffd");
    full |= bounded != null && !bounded.take(piece.getBytes(StandardCharsets.UTF_8), count);
    if (!full) {
      tokens += count;
      add(piece);
    }
  }

  /** The text is over; returns whether the model ended it. */
  boolean finish() {
    for (String end : tokenizer.endSpellings()) {
      if (!held.isEmpty() && held.endsWith(end)) {
        String before = held.substring(0, held.length() - end.length());
        if (!before.isEmpty()) {
          take(before);
        }
        held = "";
        return true;
      }
    }
    return false;
  }

  /** Puts something behind it that the model did not write. */
  void complete(byte[] rest) {
    add(new String(rest, StandardCharsets.UTF_8));
  }

  private void add(String piece) {
    if (!piece.isEmpty()) {
      text.append(piece);
      listener.accept(piece);
    }
  }

  String text() {
    return text.toString();
  }

  /** Tokens of the text, as far as pieces tell. */
  int tokens() {
    return tokens;
  }

  /** Whether the last token was kept back, as that is which stops a text. */
  boolean stopped() {
    return lastWasEmpty;
  }
}
