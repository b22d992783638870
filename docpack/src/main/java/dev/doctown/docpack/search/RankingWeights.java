package dev.doctown.docpack.search;

/**
 * How much each rule of {@link FileRanking} counts. {@link #DEFAULT} was measured; the variants are
 * for measuring.
 *
 * @param vectors share of the vectors in a chunk's score; the rest is lexical
 * @param nextChunks weight of each of the file's three next best chunks
 * @param fileName the share of the file's name that the query has
 * @param compound words of the query that joined are the file's name
 * @param definedWords words of the query that are names of definitions of the file
 * @param definition the query is one identifier and the file defines it
 * @param related words that the query has only by a related one, see {@link RelatedWords}
 * @param names in the choice of a file's regions: how well the names defined there fit, see {@link
 *     NameMatches}
 * @param roles whether tests, examples, documents, data and legacy files are weighed down
 */
record RankingWeights(
    double vectors,
    double nextChunks,
    double fileName,
    double compound,
    double definedWords,
    double definition,
    double related,
    double names,
    boolean roles) {
  static final RankingWeights DEFAULT =
      new RankingWeights(0.4, 0.25, 0.3, 0.2, 0.1, 0.5, 0.6, 1.2, true);

  static final double LEGACY_FACTOR = 0.7;
}
