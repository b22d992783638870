package dev.doctown.transforms.djl;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The model's own tokenizer, without its truncation and padding, and the special tokens that it
 * puts around a single text. Safe for use by several threads.
 */
final class ModelTokenizer implements AutoCloseable {
  private static final Map<String, String> OPTIONS =
      Map.of("padding", "false", "truncation", "false", "modelMaxLength", "1000000000");

  /**
   * Tokens of a text without special tokens.
   *
   * @param ids the vocabulary's numbers
   * @param ends where each token ends in the text, in code points
   */
  record Tokens(long[] ids, int[] ends) {}

  private final HuggingFaceTokenizer tokenizer;
  private final long[] prefix;
  private final long[] suffix;

  private ModelTokenizer(HuggingFaceTokenizer tokenizer, long[] prefix, long[] suffix) {
    this.tokenizer = tokenizer;
    this.prefix = prefix;
    this.suffix = suffix;
  }

  /**
   * Opens a model's tokenizer.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}, {@link ErrorCode#MODEL_HASH_MISMATCH}
   *     or {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  static ModelTokenizer open(OnnxModel model) {
    HuggingFaceTokenizer tokenizer;
    try {
      byte[] json = model.files().tokenizer();
      model.check(OnnxModel.TOKENIZER, Digests.sha256(json));
      checkJson(json);
      tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), OPTIONS);
    } catch (DoctownException e) {
      throw e;
    } catch (EngineException | LinkageError e) {
      throw NativeEngine.unavailable(
          "The tokenizers' native library cannot be loaded: " + NativeEngine.rootMessage(e), e);
    } catch (IOException | RuntimeException e) {
      throw invalid(model, String.valueOf(e.getMessage()), e);
    }
    Encoding probe = tokenizer.encode("a", true, false);
    if (LongStream.of(probe.getTypeIds()).anyMatch(type -> type != 0)) {
      tokenizer.close();
      throw invalid(model, "a single text gets token types other than 0", null);
    }
    long[] special = probe.getSpecialTokenMask();
    int before = 0;
    while (before < special.length && special[before] == 1) {
      before++;
    }
    int behind = special.length;
    while (behind > before && special[behind - 1] == 1) {
      behind--;
    }
    long[] ids = probe.getIds();
    return new ModelTokenizer(
        tokenizer, Arrays.copyOf(ids, before), Arrays.copyOfRange(ids, behind, ids.length));
  }

  /** Special tokens around a text. */
  int specialTokens() {
    return prefix.length + suffix.length;
  }

  Tokens tokenize(String text) {
    Encoding encoding = tokenizer.encode(text, false, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] ends = new int[spans.length];
    for (int i = 0; i < ends.length; i++) {
      CharSpan span = spans[i];
      ends[i] = span == null ? 0 : span.getEnd();
    }
    return new Tokens(encoding.getIds(), ends);
  }

  /** Two texts as a pair, with the special tokens of one. */
  Encoding encodePair(String first, String second) {
    return tokenizer.encode(first, second, true, false);
  }

  /** The sequence of special tokens, {@code head}, and a range of {@code body}. */
  long[] sequence(long[] head, long[] body, int from, int to) {
    long[] ids = new long[prefix.length + head.length + (to - from) + suffix.length];
    int next = 0;
    System.arraycopy(prefix, 0, ids, next, prefix.length);
    next += prefix.length;
    System.arraycopy(head, 0, ids, next, head.length);
    next += head.length;
    System.arraycopy(body, from, ids, next, to - from);
    next += to - from;
    System.arraycopy(suffix, 0, ids, next, suffix.length);
    return ids;
  }

  private static void checkJson(byte[] json) {
    JsonElement root = JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
    if (!(root instanceof JsonObject object) || !object.has("model")) {
      throw new JsonParseException("no 'model' in it");
    }
  }

  private static DoctownException invalid(OnnxModel model, String why, @Nullable Throwable cause) {
    return new DoctownException(
        ErrorCode.MODEL_INVALID,
        ModelFault.oneLine(
            model.title()
                + ": its tokenizer.json cannot be used ("
                + why
                + "); expected one of the Hugging Face tokenizers library"),
        cause);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
