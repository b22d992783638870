package dev.doctown.transforms.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The weights, loaded once and shared by all threads: one ONNX Runtime session on the processor,
 * all optimisations, no threads of its own.
 */
final class ModelSession implements AutoCloseable {
  private final Model model;
  private final SessionOptions options;
  private final SequenceTranslator translator;

  private ModelSession(Model model, SessionOptions options, SequenceTranslator translator) {
    this.model = model;
    this.options = options;
    this.translator = translator;
  }

  /**
   * Checks the files against their digests and the graph in Java, then loads it.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}, {@link ErrorCode#MODEL_HASH_MISMATCH}
   *     or {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  static ModelSession open(EmbeddingModel description) {
    try (ModelFiles.Weights weights = description.files().weights()) {
      Path file = weights.file();
      description.check(EmbeddingModel.WEIGHTS, FileDigests.sha256(file));
      ModelSignature signature = ModelSignature.of(ModelDirectory.graph(file), file);
      return load(file, new SequenceTranslator(signature, description.pooling()));
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          ModelFault.oneLine(
              "Embedding model '"
                  + description.name()
                  + "': its weights cannot be read or unpacked ("
                  + e
                  + "); expected readable files and a writable java.io.tmpdir"),
          e);
    }
  }

  private static ModelSession load(Path file, SequenceTranslator translator) {
    Model model = Model.newInstance("embedder", Device.cpu(), NativeEngine.NAME);
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
      return new ModelSession(model, options, translator);
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

  /** Something to embed sequences with, for one thread. */
  Predictor<long[], float[]> newPredictor() {
    return model.newPredictor(translator);
  }

  /** Length of the vector that a sequence gets; a model that cannot give any is refused. */
  int dimension(long[] sequence, String name) {
    try (Predictor<long[], float[]> predictor = newPredictor()) {
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
