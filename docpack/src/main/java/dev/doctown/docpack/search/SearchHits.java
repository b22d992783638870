package dev.doctown.docpack.search;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param hits best first; equal scores in the order of path and line
 * @param lexicalOnly whether the hits were found by words alone, because the query came without a
 *     vector or the docpack has none
 */
public record SearchHits(List<SearchHit> hits, boolean lexicalOnly) {
  public SearchHits {
    hits = List.copyOf(hits);
  }
}
