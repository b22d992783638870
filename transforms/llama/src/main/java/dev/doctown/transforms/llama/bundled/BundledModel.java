package dev.doctown.transforms.llama.bundled;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.CacheType;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A model in this process. It stays until the process ends: the library frees nothing. Keys and
 * values are kept as 32-bit numbers: of 16-bit ones, its build for x86 computes wrong answers when
 * it is shown several tokens at once.
 *
 * <p>Every parameter is one that was checked before: what the library does not expect ends the
 * process.
 */
final class BundledModel {
  /** The library ends an answer a little before its context is full. */
  private static final int SPARE_CONTEXT = 32;

  private static final VarHandle PARAMETERS = parameters();

  private final LlamaModel model;

  private BundledModel(LlamaModel model) {
    this.model = model;
  }

  /**
   * Loads a model whose header was found sound.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}
   */
  static BundledModel load(Path file, int capacity, int threads) {
    ModelParameters parameters =
        new ModelParameters()
            .setModel(file.toString())
            .setCtxSize(capacity + SPARE_CONTEXT)
            .setThreads(threads)
            .setThreadsBatch(threads)
            .setParallel(1)
            .setGpuLayers(0)
            .setCacheTypeK(CacheType.F32)
            .setCacheTypeV(CacheType.F32)
            .disableContextShift()
            // Moves what is kept to other places, where sums are taken in another order.
            .setDefragThold(-1)
            .enableSpecial();
    try {
      return new BundledModel(new LlamaModel(parameters));
    } catch (RuntimeException e) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          file
              + ": java-llama.cpp "
              + BundledLibrary.VERSION
              + " does not load it; expected an undamaged file whose tokenizer and types of numbers"
              + " llama.cpp knew in March 2025: download it again, or fetch a newer llama.cpp with:"
              + " doctown engines install",
          e);
    }
  }

  /** The tokens of a text; special tokens are what they spell. */
  int[] tokens(String text) {
    return text.isEmpty() ? new int[0] : model.encode(text);
  }

  /** What a token spells. */
  String spelling(int token) {
    return model.decode(new int[] {token});
  }

  /**
   * Writes behind a prompt.
   *
   * @param pieces hears the text of a token, and says whether it wants more; what the token leaves
   *     open comes with the next one
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED}
   */
  void write(int[] prompt, InferenceParameters parameters, Predicate<String> pieces) {
    // Through the interface for texts, what a message spells could become a special token.
    @SuppressWarnings("unchecked")
    Map<String, String> values = (Map<String, String>) PARAMETERS.get(parameters);
    values.put("prompt", Arrays.toString(prompt));
    LlamaIterator outputs = null;
    boolean complete = false;
    try {
      outputs = model.generate(parameters).iterator();
      boolean wanted = true;
      while (wanted && outputs.hasNext()) {
        LlamaOutput output = outputs.next();
        // The last one is no token.
        if (outputs.hasNext()) {
          wanted = pieces.test(output.text);
        }
      }
      complete = !outputs.hasNext();
    } catch (DoctownException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED, "java-llama.cpp gave up: " + e.getMessage(), e);
    } finally {
      if (outputs != null && !complete) {
        outputs.cancel();
      }
    }
  }

  private static VarHandle parameters() {
    try {
      return MethodHandles.privateLookupIn(InferenceParameters.class, MethodHandles.lookup())
          .findVarHandle(InferenceParameters.class, "parameters", Map.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "java-llama.cpp is not " + BundledLibrary.VERSION + ": " + e.getMessage(), e);
    }
  }
}
