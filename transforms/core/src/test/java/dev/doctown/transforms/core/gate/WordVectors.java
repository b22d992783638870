package dev.doctown.transforms.core.gate;

import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.List;
import java.util.Locale;

/** Vectors of which a component says whether a text has a word; the last one is never nought. */
final class WordVectors implements TextEmbedder {
  private static final List<String> WORDS =
      List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "iota");

  @Override
  public EmbedderIdentity identity() {
    return new EmbedderIdentity("words", "words", "words 1");
  }

  @Override
  public int dimension() {
    return WORDS.size() + 1;
  }

  @Override
  public List<Embedding> embed(List<EmbeddingText> texts) {
    return texts.stream().map(text -> embedQuery(text.content())).toList();
  }

  @Override
  public Embedding embedQuery(String query) {
    List<String> words = Words.of(query.toLowerCase(Locale.ROOT));
    float[] vector = new float[dimension()];
    vector[WORDS.size()] = 0.1f;
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = i < WORDS.size() && words.contains(WORDS.get(i)) ? 1 : vector[i];
      square += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return new Embedding(vector, words.size(), 1);
  }

  @Override
  public void close() {}
}
