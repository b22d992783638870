package dev.doctown.transforms.llama.bundled;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Joins the pieces of a text. That the model ended it shows in the last piece alone, which spells a
 * token that does so: a piece like that is held until another one follows.
 */
final class WrittenText implements Consumer<String> {
  /**
   * Bytes that are no UTF-8, such as E0 82 80, may count as one character in a grammar; Java makes
   * several of them.
   */
  private static final Pattern REPLACEMENTS = Pattern.compile("\ufffd+");

  private final BundledTokenizer tokenizer;
  private final Consumer<String> listener;
  private final BooleanSupplier abandoned;
  private final StringBuilder text = new StringBuilder();
  private String held = "";
  private boolean lastWasEmpty;
  private int tokens;

  /**
   * @param listener hears what is certain
   * @param abandoned whether nobody waits for it any more
   */
  WrittenText(BundledTokenizer tokenizer, Consumer<String> listener, BooleanSupplier abandoned) {
    this.tokenizer = tokenizer;
    this.listener = listener;
    this.abandoned = abandoned;
  }

  @Override
  public void accept(String raw) {
    if (abandoned.getAsBoolean()) {
      throw new DoctownException(ErrorCode.INTERRUPTED, "nobody waits for the answer any more");
    }
    String piece = REPLACEMENTS.matcher(raw).replaceAll("\ufffd");
    add(held);
    held = "";
    lastWasEmpty = piece.isEmpty();
    for (String end : tokenizer.endSpellings()) {
      if (piece.endsWith(end)) {
        held = piece;
        return;
      }
    }
    tokens += tokenizer.tokensIn(raw);
    add(piece);
  }

  /** The text is over; returns whether the model ended it. */
  boolean finish() {
    for (String end : tokenizer.endSpellings()) {
      if (!held.isEmpty() && held.endsWith(end)) {
        add(held.substring(0, held.length() - end.length()));
        held = "";
        return true;
      }
    }
    return false;
  }

  /** Puts something behind it that the model did not write. */
  void complete(String rest) {
    add(rest);
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
