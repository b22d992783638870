package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexReader.ChunkRecord;
import dev.doctown.docpack.search.IndexReader.Definition;
import dev.doctown.docpack.search.Regions.Region;
import java.util.HashSet;
import java.util.Set;

/** What is said of a region: its lines, and the definition that stands for it. */
final class HitText {
  private final IndexReader index;
  private final Set<String> terms;
  private final Set<Integer> definitions;

  /**
   * @param definitions numbers of the definitions that the query names
   */
  HitText(IndexReader index, Query query, Set<Integer> definitions) {
    this.index = index;
    this.terms = Set.copyOf(query.terms());
    this.definitions = definitions;
  }

  SearchHit hit(Region region) {
    ChunkRecord chunk = index.chunk(region.bestChunk());
    int symbol = symbol(region.bestChunk(), chunk);
    boolean startsHere = symbol >= index.firstDefinition(region.bestChunk());
    return new SearchHit(
        index.path(index.fileOf(region.bestChunk())),
        index.chunk(region.firstChunk()).startLine(),
        index.chunk(region.lastChunk()).endLine(),
        region.score(),
        symbol < 0 ? null : index.string(index.definition(symbol).name()),
        startsHere
            ? index.string(index.definition(symbol).signature())
            : index.string(chunk.snippet()));
  }

  /** Number of the definition that stands for a chunk; -1 when there is none. */
  private int symbol(int chunk, ChunkRecord record) {
    int best = record.enclosing();
    double bestScore = -1;
    for (int number = index.firstDefinition(chunk); number < index.endDefinition(chunk); number++) {
      double score = fitness(number);
      if (score > bestScore) {
        best = number;
        bestScore = score;
      }
    }
    return best;
  }

  private double fitness(int number) {
    Definition definition = index.definition(number);
    double score = definition.symbolClass().isVariable() ? 0 : 0.5;
    if (definitions.contains(number)) {
      return score + terms.size() + 1;
    }
    Set<String> shared = new HashSet<>(NameMatches.stemsOf(index.string(definition.name())));
    shared.retainAll(terms);
    return score + shared.size();
  }
}
