package dev.doctown.docpack.search;

import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.PairScorer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Search in one docpack, by words and, where query and docpack have them, by vectors. Safe for use
 * by several threads.
 *
 * <p>Ranking reads the index alone; the table {@code chunks} is read for the regions shown.
 * Whatever is wrong with the bytes of either shows as {@link ErrorCode#PACK_CORRUPT}, when the
 * index is opened or when a search touches them; a search that returns has read only checked bytes.
 */
public final class DocpackSearch {
  private final IndexReader index;
  private final ChunkTexts texts;
  private final RankingWeights weights;

  private DocpackSearch(IndexReader index, ChunkTexts texts, RankingWeights weights) {
    this.index = index;
    this.texts = texts;
    this.weights = weights;
  }

  /**
   * Opens the search index of a docpack, which stays open as long as it is searched.
   *
   * @throws DoctownException {@link ErrorCode#PACK_CORRUPT} or {@link ErrorCode#PACK_TOO_NEW}
   */
  public static DocpackSearch open(Docpack pack) {
    return open(IndexEntries.of(pack), ChunkTexts.of(pack), RankingWeights.DEFAULT);
  }

  static DocpackSearch open(IndexEntries entries, ChunkTexts texts, RankingWeights weights) {
    return new DocpackSearch(IndexReader.open(entries), texts, weights);
  }

  /** SHA-256 of the model whose vectors the index has; null when it has none. */
  public @Nullable String model() {
    return index.header().vectors() == 0 ? null : index.header().model();
  }

  /** Components of a vector; 0 when the index has none. */
  public int dimension() {
    return index.header().vectors() == 0 ? 0 : (int) index.header().dimension();
  }

  /**
   * Searches.
   *
   * @param query words, a question, or an identifier
   * @param queryVector the query embedded by {@link #model}; null to search by words alone
   * @throws IllegalArgumentException when the vector has another dimension than the index
   */
  public SearchHits search(String query, float @Nullable [] queryVector, SearchLimits limits) {
    return search(query, queryVector, limits, regions -> regions);
  }

  /**
   * Searches, and has the best regions put into another order.
   *
   * @param query words, a question, or an identifier
   * @param queryVector the query embedded by {@link #model}; null to search by words alone
   * @param scorer orders the first {@value Reranking#LEAST} regions, or as many as are asked for;
   *     its scores become theirs
   * @throws IllegalArgumentException when the vector has another dimension than the index
   * @throws DoctownException of the scorer
   */
  public SearchHits searchReranked(
      String query, float @Nullable [] queryVector, SearchLimits limits, PairScorer scorer) {
    Reranking reranking = new Reranking(index, scorer);
    return search(
        query,
        queryVector,
        Reranking.candidates(limits),
        regions -> reranking.best(query, regions, limits));
  }

  private SearchHits search(
      String query,
      float @Nullable [] queryVector,
      SearchLimits limits,
      UnaryOperator<List<ReadRegion>> order) {
    float[] vector = dimension() == 0 ? null : queryVector;
    if (vector != null && vector.length != dimension()) {
      throw new IllegalArgumentException(
          "the query's vector has " + vector.length + " components, the index " + dimension());
    }
    Query parsed = Query.of(query);
    FileRanking ranking = FileRanking.of(index, parsed, vector, weights);
    Set<Integer> definitions = new HashSet<>(new DefinitionMatches(index).definitionsOf(parsed));
    BestLine bestLine = new BestLine(index, parsed, weights.related());
    List<ReadRegion> regions =
        ReadRegion.read(index, texts, new Regions(index, ranking, definitions).best(limits));
    return new SearchHits(
        new HitText(index, parsed, definitions, bestLine).hits(order.apply(regions)),
        vector == null);
  }
}
