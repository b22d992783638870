package dev.doctown.transforms.djl;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.ScorerIdentity;
import dev.doctown.transforms.spi.TextPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Scores texts in the calling threads, one pair at a time. The query takes at most half of the
 * window; what then does not fit of the text is cut from its end. A logit becomes a score by the
 * logistic function.
 */
final class OnnxScorer implements PairScorer {
  private final CrossEncoderModel model;
  private final ModelSession<PairMarks.Sequence> session;
  private final ModelTokenizer tokenizer;
  private final PairMarks marks;
  private final ReadWriteLock lifetime = new ReentrantReadWriteLock();
  private boolean closed;

  private OnnxScorer(
      CrossEncoderModel model, ModelSession<PairMarks.Sequence> session, ModelTokenizer tokenizer) {
    this.model = model;
    this.session = session;
    this.tokenizer = tokenizer;
    this.marks = PairMarks.of(tokenizer);
  }

  /** Loads the model. */
  static OnnxScorer open(CrossEncoderModel model) {
    NativeEngine.start();
    ModelTokenizer tokenizer = ModelTokenizer.open(model);
    try {
      return new OnnxScorer(
          model,
          ModelSession.open(
              model, (graph, file) -> new PairTranslator(ModelSignature.ofScores(graph, file))),
          tokenizer);
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  @Override
  public ScorerIdentity identity() {
    return model.identity();
  }

  @Override
  public List<Double> score(String query, List<String> texts) {
    lifetime.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(model.title() + " is closed");
      }
      int room = model.window() - marks.count();
      long[] asked = first(query, room / 2);
      List<Double> scores = new ArrayList<>(texts.size());
      try (Predictor<PairMarks.Sequence, float[]> predictor = session.newPredictor()) {
        for (String text : texts) {
          float logit = predictor.predict(marks.around(asked, first(text, room - asked.length)))[0];
          scores.add(score(logit));
        }
      }
      return scores;
    } catch (TranslateException e) {
      throw failed(NativeEngine.rootMessage(e), e);
    } finally {
      lifetime.readLock().unlock();
    }
  }

  private double score(float logit) {
    double score = 1 / (1 + Math.exp(-(double) logit));
    if (Double.isNaN(score)) {
      throw failed("its logit is no number", null);
    }
    return score;
  }

  private long[] first(String text, int most) {
    long[] ids = tokenizer.tokenize(TextPieces.split(TextPieces.wellFormed(text)).get(0)).ids();
    return Arrays.copyOf(ids, Math.min(ids.length, most));
  }

  private DoctownException failed(String why, @Nullable Exception cause) {
    return new DoctownException(
        ErrorCode.SCORE_FAILED,
        ModelFault.oneLine(
            model.title() + " failed (" + why + "); expected a model that puts out one logit"),
        cause);
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
