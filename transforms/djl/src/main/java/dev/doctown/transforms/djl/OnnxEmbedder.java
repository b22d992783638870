package dev.doctown.transforms.djl;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.UnitVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Embeds texts in the calling threads, one sequence at a time: on a processor that is faster than
 * batches, and the vector of a text has the same bits whatever else is embedded, in whatever order
 * and by however many threads.
 *
 * <p>A text that cannot be embedded fails the call with {@link ErrorCode#EMBED_FAILED}; the message
 * names it by its digest ({@link EmbeddingText#sha256()}), and the caller can go on with the others
 * one by one. Closing waits for the calls under way; a call after it is an {@link
 * IllegalStateException}.
 */
final class OnnxEmbedder implements TextEmbedder {
  private final EmbeddingModel model;
  private final OpenModel<long[]> open;
  private final TextWindows windows;
  private final int dimension;

  private OnnxEmbedder(EmbeddingModel model, OpenModel<long[]> open) {
    this.model = model;
    this.open = open;
    this.windows = new TextWindows(open.tokenizer(), model.window());
    this.dimension = open.session().dimension(windows.first("a"), model.name());
  }

  /** Loads the model and runs it once: a model need not do what it declares. */
  static OnnxEmbedder open(EmbeddingModel model) {
    OpenModel<long[]> open =
        OpenModel.load(
            model,
            (graph, file) ->
                new SequenceTranslator(ModelSignature.of(graph, file), model.pooling()));
    try {
      return new OnnxEmbedder(model, open);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  @Override
  public EmbedderIdentity identity() {
    return model.identity();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public List<Embedding> embed(List<EmbeddingText> texts) {
    return open.use(
        predictor -> {
          List<Embedding> embeddings = new ArrayList<>(texts.size());
          for (EmbeddingText text : texts) {
            try {
              embeddings.add(embed(predictor, text));
            } catch (TranslateException | RuntimeException e) {
              throw failed("text", text.sha256(), e);
            }
          }
          return embeddings;
        });
  }

  private Embedding embed(Predictor<long[], float[]> predictor, EmbeddingText text)
      throws TranslateException {
    List<TextWindows.Window> parts = windows.split(text);
    if (parts.size() == 1) {
      TextWindows.Window only = parts.get(0);
      return new Embedding(predictor.predict(only.ids()), only.contentTokens(), 1);
    }
    double[] sum = new double[dimension];
    int contentTokens = 0;
    for (TextWindows.Window part : parts) {
      float[] vector = predictor.predict(part.ids());
      for (int i = 0; i < dimension; i++) {
        sum[i] += (double) vector[i] * part.contentTokens();
      }
      contentTokens += part.contentTokens();
    }
    return new Embedding(UnitVector.of(sum), contentTokens, parts.size());
  }

  @Override
  public Embedding embedQuery(String query) {
    return open.use(
        predictor -> {
          try {
            long[] ids = windows.first(query);
            int contentTokens = ids.length - open.tokenizer().specialTokens();
            return new Embedding(predictor.predict(ids), contentTokens, 1);
          } catch (TranslateException | RuntimeException e) {
            throw failed("query", Digests.sha256(query), e);
          }
        });
  }

  private DoctownException failed(String what, String sha256, Exception cause) {
    return new DoctownException(
        ErrorCode.EMBED_FAILED,
        ModelFault.oneLine(
            "Embedding model '"
                + model.name()
                + "' failed on the "
                + what
                + " with SHA-256 "
                + sha256
                + " ("
                + NativeEngine.rootMessage(cause)
                + "); expected a vector; the other texts can be embedded without it"),
        cause);
  }

  @Override
  public void close() {
    open.close();
  }
}
