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
import org.jspecify.annotations.Nullable;

/**
 * Scores texts in the calling threads, one pair at a time. The query takes at most half of the
 * window; what then does not fit of the text is cut from its end. A logit becomes a score by the
 * logistic function.
 */
final class OnnxScorer implements PairScorer {
  private final CrossEncoderModel model;
  private final OpenModel<PairMarks.Sequence> open;
  private final PairMarks marks;

  private OnnxScorer(CrossEncoderModel model, OpenModel<PairMarks.Sequence> open) {
    this.model = model;
    this.open = open;
    this.marks = PairMarks.of(open.tokenizer());
  }

  /** Loads the model. */
  static OnnxScorer open(CrossEncoderModel model) {
    OpenModel<PairMarks.Sequence> open =
        OpenModel.load(
            model, (graph, file) -> new PairTranslator(ModelSignature.ofScores(graph, file)));
    try {
      return new OnnxScorer(model, open);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  @Override
  public ScorerIdentity identity() {
    return model.identity();
  }

  @Override
  public List<Double> score(String query, List<String> texts) {
    try {
      return open.use(predictor -> score(predictor, query, texts));
    } catch (TranslateException e) {
      throw failed(NativeEngine.rootMessage(e), e);
    }
  }

  private List<Double> score(
      Predictor<PairMarks.Sequence, float[]> predictor, String query, List<String> texts)
      throws TranslateException {
    int room = model.window() - marks.count();
    long[] asked = first(query, room / 2);
    List<Double> scores = new ArrayList<>(texts.size());
    for (String text : texts) {
      float logit = predictor.predict(marks.around(asked, first(text, room - asked.length)))[0];
      scores.add(score(logit));
    }
    return scores;
  }

  private double score(float logit) {
    double score = 1 / (1 + Math.exp(-(double) logit));
    if (Double.isNaN(score)) {
      throw failed("its logit is no number", null);
    }
    return score;
  }

  private long[] first(String text, int most) {
    long[] ids =
        open.tokenizer().tokenize(TextPieces.split(TextPieces.wellFormed(text)).get(0)).ids();
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
    open.close();
  }
}
