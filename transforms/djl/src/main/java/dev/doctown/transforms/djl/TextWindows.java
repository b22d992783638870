package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text into the token sequences that the model reads.
 *
 * <ol>
 *   <li>If {@code context + "\n" + content} (content alone if the context is empty), tokenized as
 *       one string, fits the window and its context has at most {@value #MAX_CONTEXT_TOKENS}
 *       tokens, that is the one sequence: exactly what sentence-transformers would feed.
 *   <li>Otherwise the context is tokenized alone and cut from the left to {@value
 *       #MAX_CONTEXT_TOKENS} tokens (to half the window, if that is less), the newline's tokens
 *       follow if the tokenizer has any, and the content is tokenized alone. Each sequence is:
 *       special tokens, context, newline, the next tokens of content that fit, special tokens.
 * </ol>
 *
 * <p>No token of content is lost, none is fed twice. A content longer than {@link
 * TextPieces#MAX_LENGTH} is tokenized in pieces. Tokens of content are those that end behind the
 * newline.
 */
final class TextWindows {
  static final int MAX_CONTEXT_TOKENS = 64;

  /**
   * A sequence to feed.
   *
   * @param ids all tokens, special ones included
   * @param contentTokens tokens of content among them
   */
  record Window(long[] ids, int contentTokens) {}

  private final ModelTokenizer tokenizer;
  private final int capacity;
  private final int maxContext;

  TextWindows(ModelTokenizer tokenizer, int window) {
    this.tokenizer = tokenizer;
    this.capacity = window - tokenizer.specialTokens();
    this.maxContext = Math.min(MAX_CONTEXT_TOKENS, capacity / 2);
  }

  /** At least one window; several only if all but the last are full. */
  List<Window> split(EmbeddingText text) {
    String context = TextPieces.wellFormed(text.context());
    String content = TextPieces.wellFormed(text.content());
    if (context.length() + content.length() < TextPieces.MAX_LENGTH) {
      Window whole = whole(context, content);
      if (whole != null) {
        return List.of(whole);
      }
    }
    long[] head = head(context);
    long[] body = tokens(content);
    int room = capacity - head.length;
    List<Window> windows = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(body.length, from + room);
      windows.add(new Window(tokenizer.sequence(head, body, from, to), to - from));
      from = to;
    } while (from < body.length);
    return windows;
  }

  /** The first window of a text without context; the rest is dropped. */
  long[] first(String text) {
    String piece = TextPieces.split(TextPieces.wellFormed(text)).get(0);
    long[] ids = tokenizer.tokenize(piece).ids();
    return tokenizer.sequence(new long[0], ids, 0, Math.min(ids.length, capacity));
  }

  private @Nullable Window whole(String context, String content) {
    boolean bare = context.isEmpty();
    ModelTokenizer.Tokens tokens = tokenizer.tokenize(bare ? content : context + "\n" + content);
    int count = tokens.ids().length;
    if (count > capacity) {
      return null;
    }
    int contentTokens = count;
    if (!bare) {
      int contextEnd = context.codePointCount(0, context.length());
      int contextTokens = 0;
      contentTokens = 0;
      for (int end : tokens.ends()) {
        if (end <= contextEnd) {
          contextTokens++;
        } else if (end > contextEnd + 1) {
          contentTokens++;
        }
      }
      if (contextTokens > maxContext) {
        return null;
      }
    }
    return new Window(tokenizer.sequence(new long[0], tokens.ids(), 0, count), contentTokens);
  }

  private long[] head(String context) {
    if (context.isEmpty()) {
      return new long[0];
    }
    long[] ids = tokens(context);
    long[] newline = tokenizer.tokenize("\n").ids();
    int kept = Math.min(ids.length, maxContext);
    return LongStream.concat(
            Arrays.stream(ids, ids.length - kept, ids.length), Arrays.stream(newline))
        .toArray();
  }

  private long[] tokens(String text) {
    return TextPieces.split(text).stream()
        .flatMapToLong(piece -> Arrays.stream(tokenizer.tokenize(piece).ids()))
        .toArray();
  }
}
