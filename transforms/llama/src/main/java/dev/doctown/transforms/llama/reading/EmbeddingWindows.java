package dev.doctown.transforms.llama.reading;

import dev.doctown.transforms.llama.binding.SequenceMarks;
import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text into the sequences that the model reads.
 *
 * <ol>
 *   <li>If prefix, context, newline and content (without context: prefix and content), tokenized as
 *       one string, fit the window and the context has at most {@value #MOST_CONTEXT} tokens, that
 *       is the one sequence.
 *   <li>Otherwise each sequence is: prefix, the last {@value #MOST_CONTEXT} tokens of the context
 *       (at most half of the window), newline, the next tokens of content that fit. Each of these
 *       is tokenized alone.
 * </ol>
 *
 * <p>No token of content is lost, none is in two sequences. Special tokens stand around each.
 */
public final class EmbeddingWindows {
  private static final int MOST_CONTEXT = 64;

  /**
   * A sequence.
   *
   * @param tokens all of them
   * @param contentTokens how many are of content
   */
  public record Window(int[] tokens, int contentTokens) {}

  private final Vocabulary vocabulary;
  private final SequenceMarks marks;
  private final TextPrefixes prefixes;
  private final int capacity;

  /**
   * @param window longest sequence
   */
  public EmbeddingWindows(
      Vocabulary vocabulary, SequenceMarks marks, TextPrefixes prefixes, int window) {
    this.vocabulary = vocabulary;
    this.marks = marks;
    this.prefixes = prefixes;
    this.capacity = window - marks.ofText();
  }

  /** At least one window; several only if all but the last are full. */
  public List<Window> split(EmbeddingText text) {
    int[] context = tokens(text.context());
    int[] content = tokens(text.content());
    int[] prefix = tokens(prefixes.text());
    int mostContext = Math.min(MOST_CONTEXT, (capacity - prefix.length) / 2);
    Window whole = context.length > mostContext ? null : whole(text, content.length);
    if (whole != null) {
      return List.of(whole);
    }
    int[] kept =
        Arrays.copyOfRange(context, Math.max(0, context.length - mostContext), context.length);
    int[] head = concatenated(prefix, kept, text.context().isEmpty() ? new int[0] : tokens("\n"));
    int room = capacity - head.length;
    List<Window> windows = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(content.length, from + room);
      int[] part = Arrays.copyOfRange(content, from, to);
      windows.add(new Window(marks.around(concatenated(head, part)), part.length));
      from = to;
    } while (from < content.length);
    return windows;
  }

  /** A query's one window; what does not fit is dropped. */
  public Window query(String query) {
    int[] tokens = tokens(prefixes.query() + query);
    int[] kept = Arrays.copyOf(tokens, Math.min(tokens.length, capacity));
    return new Window(marks.around(kept), kept.length);
  }

  private @Nullable Window whole(EmbeddingText text, int contentTokens) {
    String context = text.context().isEmpty() ? "" : text.context() + "\n";
    int[] tokens = tokens(prefixes.text() + context + text.content());
    return tokens.length > capacity ? null : new Window(marks.around(tokens), contentTokens);
  }

  private int[] tokens(String text) {
    return TextPieces.split(TextPieces.wellFormed(text)).stream()
        .flatMapToInt(piece -> IntStream.of(vocabulary.tokensOfText(piece)))
        .toArray();
  }

  private static int[] concatenated(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(IntStream::of).toArray();
  }
}
