package dev.doctown.transforms.spi;

import java.nio.file.Path;
import java.util.List;

/** An engine that runs GGUF models; found with {@link java.util.ServiceLoader}. */
public interface GenerationEngine {

  /** Its name, as {@code --engine} takes it. */
  String name();

  /** Engines are tried in this order, the smallest first. */
  int preference();

  /**
   * Reads the model's header; loads nothing native.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND} or {@link ErrorCode#MODEL_INVALID}
   */
  ModelDescription describe(Path model);

  /**
   * The same engine with its native libraries, if it has them installed, in another folder for
   * engines than that of this machine.
   */
  default GenerationEngine installedIn(Path engines) {
    return this;
  }

  /**
   * Memory that running a model takes at most, as an estimate.
   *
   * @param context tokens of context, all answers that are written at a time together
   */
  default long memoryBytes(ModelDescription model, long context) {
    return model.memoryBytes(context);
  }

  /** Whether it would run such a model on this machine. */
  EngineSupport support(ModelDescription model);

  /**
   * What it can compute on here, the one first that is taken where none is named; none when it
   * cannot say.
   *
   * @throws DoctownException {@link ErrorCode#ENGINE_NOT_INSTALLED} or {@link
   *     ErrorCode#ENGINE_UNAVAILABLE}
   */
  default List<ComputeDevice> devices() {
    return List.of();
  }

  /**
   * Loads the model in a process of its own.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}, {@link ErrorCode#MODEL_INVALID},
   *     {@link ErrorCode#MODEL_HASH_MISMATCH} or {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  default TextGenerator open(GeneratorSettings settings) {
    return open(settings, describe(settings.model()));
  }

  /** {@link #open(GeneratorSettings)} with what {@link #describe} said of the settings' model. */
  TextGenerator open(GeneratorSettings settings, ModelDescription model);
}
