package dev.doctown.transforms.spi;

import java.util.List;

/**
 * Scores how well texts answer a query. Safe for use by several threads; a score depends on the
 * query and its text alone, never on what else is scored.
 */
public interface PairScorer extends AutoCloseable {

  /** What scores. */
  ScorerIdentity identity();

  /**
   * Scores, from 0 to 1, in the order of the texts. Of a text that does not fit beside the query
   * its beginning counts; of a query that leaves no room for a text, too.
   *
   * @throws DoctownException {@link ErrorCode#SCORE_FAILED}
   */
  List<Double> score(String query, List<String> texts);

  @Override
  void close();
}
