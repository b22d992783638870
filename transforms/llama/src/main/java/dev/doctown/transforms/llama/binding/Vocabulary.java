package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;
import dev.doctown.transforms.llama.chat.SpecialSpellings;
import dev.doctown.transforms.llama.chat.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A model's tokens. Safe for use by several threads. */
public final class Vocabulary implements Tokenizer {
  private static final byte YES = 1;
  private static final byte NO = 0;

  /** {@code LLAMA_TOKEN_ATTR_USER_DEFINED}. */
  private static final int USER_DEFINED = 1 << 4;

  private final LlamaLibrary library;
  private final boolean composes;
  private final byte[][] bytes;
  private final boolean[] ends;
  private final SpecialSpellings marks;
  private volatile @Nullable Pointer pointer;

  /**
   * @param composes whether texts are brought into composed form (NFC) first, as Qwen's tokenizers
   *     demand and llama.cpp does not do
   */
  Vocabulary(LlamaLibrary library, Pointer pointer, boolean composes) {
    this.library = library;
    this.pointer = pointer;
    this.composes = composes;
    int size = library.llama_vocab_n_tokens(pointer);
    bytes = new byte[size][];
    ends = new boolean[size];
    byte[] buffer = new byte[64];
    List<String> defined = new ArrayList<>();
    for (int token = 0; token < size; token++) {
      ends[token] = library.llama_vocab_is_eog(pointer, token) != 0;
      boolean control = library.llama_vocab_is_control(pointer, token) != 0;
      bytes[token] = control || ends[token] ? new byte[0] : bytesOf(pointer, token, buffer);
      if ((library.llama_vocab_get_attr(pointer, token) & USER_DEFINED) != 0) {
        String spelling = new String(bytesOf(pointer, token, buffer), StandardCharsets.UTF_8);
        if (SpecialSpellings.isMark(spelling)) {
          defined.add(spelling);
        }
      }
    }
    marks = new SpecialSpellings(defined);
  }

  private byte[] bytesOf(Pointer pointer, int token, byte[] buffer) {
    int length = library.llama_token_to_piece(pointer, token, buffer, buffer.length, 0, YES);
    if (length >= 0) {
      return Arrays.copyOf(buffer, length);
    }
    byte[] larger = new byte[-length];
    library.llama_token_to_piece(pointer, token, larger, larger.length, 0, YES);
    return larger;
  }

  /** How many tokens there are. */
  public int size() {
    return bytes.length;
  }

  /** The bytes a token stands for; none for control tokens. Not to be changed. */
  public byte[] bytes(int token) {
    return bytes[token];
  }

  /** Whether the token says that the text is over. */
  public boolean isEnd(int token) {
    return ends[token];
  }

  /**
   * llama.cpp leaves control tokens alone, but finds those that a model's makers defined: these
   * spellings are tokenized in two parts.
   */
  @Override
  public int[] tokensOfText(String text) {
    String composed = composes ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    IntStream.Builder all = IntStream.builder();
    for (String part : marks.parts(composed)) {
      IntStream.of(tokens(part, NO)).forEach(all);
    }
    return all.build().toArray();
  }

  @Override
  public int[] tokensOfMarks(String marks) {
    return tokens(marks, YES);
  }

  private int[] tokens(String text, byte special) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length == 0) {
      return new int[0];
    }
    Pointer open = pointer;
    if (open == null) {
      throw new IllegalStateException("the model is closed");
    }
    int[] tokens = new int[utf8.length + 2];
    int count = library.llama_tokenize(open, utf8, utf8.length, tokens, tokens.length, NO, special);
    if (count < 0) {
      tokens = new int[-count];
      count = library.llama_tokenize(open, utf8, utf8.length, tokens, tokens.length, NO, special);
    }
    return Arrays.copyOf(tokens, count);
  }

  /** What it points to goes with the model. */
  void close() {
    pointer = null;
  }
}
