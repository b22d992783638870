package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A model's weights and vocabulary in this process, or its vocabulary alone. */
public final class LlamaModel implements AutoCloseable {
  private final LlamaRuntime runtime;
  private final Vocabulary vocabulary;
  private @Nullable Pointer pointer;

  private LlamaModel(LlamaRuntime runtime, Pointer pointer, boolean composes) {
    this.runtime = runtime;
    this.pointer = pointer;
    this.vocabulary =
        new Vocabulary(
            runtime.library(), runtime.library().llama_model_get_vocab(pointer), composes);
  }

  /**
   * Loads a model whose header was found sound.
   *
   * @param gpuLayers layers that a GPU computes
   * @param composes see {@link Vocabulary}
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}
   */
  public static LlamaModel load(LlamaRuntime runtime, Path file, int gpuLayers, boolean composes) {
    return load(runtime, file, null, gpuLayers, composes);
  }

  /**
   * Loads a model whose header was found sound.
   *
   * @param gpu the one device beside the processor that takes part; null: as llama.cpp decides
   * @param gpuLayers layers that it computes
   * @param composes see {@link Vocabulary}
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}
   */
  public static LlamaModel load(
      LlamaRuntime runtime,
      Path file,
      @Nullable BackendDevice gpu,
      int gpuLayers,
      boolean composes) {
    ModelParameters.ByValue parameters = runtime.library().llama_model_default_params();
    parameters.gpuLayers = gpuLayers;
    if (gpu != null) {
      parameters.devices = gpu.alone();
    }
    return load(runtime, file, parameters, composes);
  }

  /**
   * Loads a model's vocabulary alone: it counts tokens and computes nothing.
   *
   * @param composes see {@link Vocabulary}
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}
   */
  public static LlamaModel loadVocabulary(LlamaRuntime runtime, Path file, boolean composes) {
    ModelParameters.ByValue parameters = runtime.library().llama_model_default_params();
    parameters.vocabularyOnly = 1;
    return load(runtime, file, parameters, composes);
  }

  private static LlamaModel load(
      LlamaRuntime runtime, Path file, ModelParameters.ByValue parameters, boolean composes) {
    runtime.clearWords();
    Pointer pointer = runtime.library().llama_model_load_from_file(file.toString(), parameters);
    if (pointer == null) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          file
              + ": llama.cpp "
              + LlamaRuntime.RELEASE
              + " does not load it: "
              + runtime.lastWords());
    }
    return new LlamaModel(runtime, pointer, composes);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  LlamaRuntime runtime() {
    return runtime;
  }

  Pointer pointer() {
    if (pointer == null) {
      throw new IllegalStateException("the model is closed");
    }
    return pointer;
  }

  @Override
  public void close() {
    if (pointer != null) {
      vocabulary.close();
      runtime.library().llama_model_free(pointer);
      pointer = null;
    }
  }
}
