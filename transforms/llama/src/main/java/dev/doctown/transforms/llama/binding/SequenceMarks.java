package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The special tokens that a model's tokenizer puts around a text.
 *
 * @param before the text
 * @param after the text
 * @param between the two texts of a pair
 */
public record SequenceMarks(int[] before, int[] after, int[] between) {
  /** {@code LLAMA_VOCAB_TYPE_WPM}: BERT's tokenizer, which ends both texts of a pair alike. */
  private static final int WORD_PIECE = 3;

  private static final byte[] PROBE = {'a'};
  private static final int MOST = 16;

  /** Asks the tokenizer. */
  public static SequenceMarks of(LlamaModel model) {
    LlamaLibrary library = model.runtime().library();
    Pointer vocabulary = library.llama_model_get_vocab(model.pointer());
    int[] bare = tokens(library, vocabulary, (byte) 0);
    int[] marked = tokens(library, vocabulary, (byte) 1);
    int from = 0;
    while (from + bare.length < marked.length
        && !Arrays.equals(bare, Arrays.copyOfRange(marked, from, from + bare.length))) {
      from++;
    }
    int[] after = Arrays.copyOfRange(marked, from + bare.length, marked.length);
    int separator = library.llama_vocab_sep(vocabulary);
    boolean separates =
        library.llama_vocab_get_add_sep(vocabulary) != 0
            && library.llama_vocab_type(vocabulary) != WORD_PIECE
            && separator >= 0;
    return new SequenceMarks(
        Arrays.copyOf(marked, from), after, separates ? append(after, separator) : after);
  }

  /** A text's tokens between their marks. */
  public int[] around(int[] text) {
    return join(before, text, after);
  }

  /** The tokens of two texts between their marks. */
  public int[] around(int[] first, int[] second) {
    return join(before, first, between, second, after);
  }

  /** How many there are around one text. */
  public int ofText() {
    return before.length + after.length;
  }

  /** How many there are around a pair. */
  public int ofPair() {
    return before.length + between.length + after.length;
  }

  private static int[] tokens(LlamaLibrary library, Pointer vocabulary, byte addSpecial) {
    int[] tokens = new int[MOST];
    int count =
        library.llama_tokenize(vocabulary, PROBE, PROBE.length, tokens, MOST, addSpecial, (byte) 0);
    return Arrays.copyOf(tokens, count);
  }

  private static int[] append(int[] first, int second) {
    return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
  }

  private static int[] join(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(IntStream::of).toArray();
  }
}
