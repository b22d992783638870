package dev.doctown.transforms.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The weights, loaded once and shared by all threads: one ONNX Runtime session on the processor,
 * all optimisations, no threads of its own.
 */
final class ModelSession<I> implements AutoCloseable {
  private final Model model;
  private final SessionOptions options;
  private final NoBatchifyTranslator<I, float[]> translator;

  private ModelSession(
      Model model, SessionOptions options, NoBatchifyTranslator<I, float[]> translator) {
    this.model = model;
    this.options = options;
    this.translator = translator;
  }

  /**
   * Checks the files against their digests and the graph in Java, then loads it.
   *
   * @param translation what goes in and comes out, by the graph and its file
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}, {@link ErrorCode#MODEL_HASH_MISMATCH}
   *     or {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  static <I> ModelSession<I> open(
      OnnxModel description,
      BiFunction<OnnxGraph, Path, NoBatchifyTranslator<I, float[]>> translation) {
    try (ModelFiles.Weights weights = description.files().weights()) {
      Path file = weights.file();
      description.check(OnnxModel.WEIGHTS, FileDigests.sha256(file));
      return load(file, translation.apply(ModelDirectory.graph(file), file));
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          ModelFault.oneLine(
              description.title()
                  + ": its weights cannot be read or unpacked ("
                  + e
                  + "); expected readable files and a writable java.io.tmpdir"),
          e);
    }
  }

  private static <I> ModelSession<I> load(Path file, NoBatchifyTranslator<I, float[]> translator) {
    Model model = Model.newInstance("model", Device.cpu(), NativeEngine.NAME);
    SessionOptions options = new SessionOptions();
    try {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      model.load(
          file.toAbsolutePath().getParent(),
          String.valueOf(file.getFileName()),
          Map.of("sessionOptions", options));
      return new ModelSession<>(model, options, translator);
    } catch (OrtException | MalformedModelException | IOException | RuntimeException e) {
      model.close();
      options.close();
      throw ModelFault.invalid(
          file,
          "ONNX Runtime refuses it (" + NativeEngine.rootMessage(e) + ")",
          "a model that ONNX Runtime " + EngineIdentity.onnxRuntimeVersion() + " loads",
          e);
    }
  }

  /** Something to feed, for one thread. */
  Predictor<I, float[]> newPredictor() {
    return model.newPredictor(translator);
  }

  /** Length of the vector that a sequence gets; a model that cannot give any is refused. */
  int dimension(I sequence, String name) {
    try (Predictor<I, float[]> predictor = newPredictor()) {
      return predictor.predict(sequence).length;
    } catch (TranslateException | RuntimeException e) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          ModelFault.oneLine(
              "Embedding model '"
                  + name
                  + "': it cannot embed a first text ("
                  + NativeEngine.rootMessage(e)
                  + "); expected a model and a tokenizer that belong together"),
          e);
    }
  }

  @Override
  public void close() {
    model.close();
    options.close();
  }
}
