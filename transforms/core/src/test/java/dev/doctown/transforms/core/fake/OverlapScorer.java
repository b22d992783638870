package dev.doctown.transforms.core.fake;

import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.ScorerIdentity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A reranker that is no model: the share of a text's words that the query has. */
public final class OverlapScorer implements PairScorer, Lease<PairScorer> {
  private int asked;

  @Override
  public ScorerIdentity identity() {
    return new ScorerIdentity("overlap", "0".repeat(64), "words");
  }

  @Override
  public List<Double> score(String query, List<String> texts) {
    asked++;
    Set<String> wanted = words(query);
    return texts.stream()
        .map(text -> words(text))
        .map(
            words ->
                words.stream().filter(wanted::contains).count()
                    / (double) Math.max(1, words.size()))
        .toList();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.split("\\W+")));
  }

  /** How often it was asked. */
  public int asked() {
    return asked;
  }

  @Override
  public PairScorer get() {
    return this;
  }

  @Override
  public void close() {}
}
