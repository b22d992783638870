package dev.doctown.transforms.djl;

import ai.djl.inference.Predictor;
import ai.djl.translate.NoBatchifyTranslator;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;

/**
 * A model's session and its tokenizer, which live and end together. Closing waits for the uses
 * under way; a use after it is an {@link IllegalStateException}.
 */
final class OpenModel<I> implements AutoCloseable {
  private final String title;
  private final ModelSession<I> session;
  private final ModelTokenizer tokenizer;
  private final ReadWriteLock lifetime = new ReentrantReadWriteLock();
  private boolean closed;

  private OpenModel(String title, ModelSession<I> session, ModelTokenizer tokenizer) {
    this.title = title;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /** What is done with a model. */
  interface Use<I, T, E extends Exception> {
    T apply(Predictor<I, float[]> predictor) throws E;
  }

  /** Loads the native libraries and the model; {@link ModelSession#open} says more. */
  static <I> OpenModel<I> load(
      OnnxModel model, BiFunction<OnnxGraph, Path, NoBatchifyTranslator<I, float[]>> translation) {
    NativeEngine.start();
    ModelTokenizer tokenizer = ModelTokenizer.open(model);
    try {
      return new OpenModel<>(model.title(), ModelSession.open(model, translation), tokenizer);
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  ModelSession<I> session() {
    return session;
  }

  ModelTokenizer tokenizer() {
    return tokenizer;
  }

  /** Feeds it from the calling thread. */
  <T, E extends Exception> T use(Use<I, T, E> use) throws E {
    lifetime.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(title + " is closed");
      }
      try (Predictor<I, float[]> predictor = session.newPredictor()) {
        return use.apply(predictor);
      }
    } finally {
      lifetime.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lifetime.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
        tokenizer.close();
      }
    } finally {
      lifetime.writeLock().unlock();
    }
  }
}
