package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexReader.ChunkRecord;
import dev.doctown.docpack.search.IndexReader.Definition;
import dev.doctown.docpack.search.Regions.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is said of a region: its lines, the definition that stands for it, and as snippet the line
 * that has most of the query; where none has more of it than the signature, or outside of a
 * definition the first line, that. A definition that the query names shows its signature.
 */
final class HitText {
  private static final double NO_VARIABLE = 0.5;
  private static final double NAMED = 1;

  private final IndexReader index;
  private final Set<String> terms;
  private final Set<Integer> definitions;
  private final BestLine bestLine;

  /**
   * @param definitions numbers of the definitions that the query names
   */
  HitText(IndexReader index, Query query, Set<Integer> definitions, BestLine bestLine) {
    this.index = index;
    this.bestLine = bestLine;
    this.terms = Set.copyOf(query.terms());
    this.definitions = definitions;
  }

  List<SearchHit> hits(List<ReadRegion> regions) {
    return regions.stream().map(each -> hit(each.region(), each.text())).toList();
  }

  private SearchHit hit(Region region, String text) {
    ChunkRecord chunk = index.chunk(region.bestChunk());
    int symbol = symbol(region.bestChunk(), chunk);
    boolean startsHere = symbol >= index.firstDefinition(region.bestChunk());
    String standing =
        index.string(startsHere ? index.definition(symbol).signature() : chunk.snippet());
    return new SearchHit(
        index.path(index.fileOf(region.bestChunk())),
        index.chunk(region.firstChunk()).startLine(),
        index.chunk(region.lastChunk()).endLine(),
        region.score(),
        symbol == IndexLayout.NONE ? null : index.string(index.definition(symbol).name()),
        startsHere && definitions.contains(symbol)
            ? standing
            : bestLine.of(startsHere ? ownLines(region, text, symbol) : text, standing));
  }

  /**
   * The lines of a region that are of a definition: from the end of what is defined before it, so
   * that comments in front of it count, to its own end. A notice that the text lacks stood at its
   * top.
   */
  private String ownLines(Region region, String text, int symbol) {
    Definition own = index.definition(symbol);
    int before = 0;
    for (int number = index.firstDefinition(region.firstChunk()); number < symbol; number++) {
      int end = index.definition(number).endLine();
      before = end < own.startLine() ? Math.max(before, end) : before;
    }
    List<String> lines = text.lines().toList();
    int first = index.chunk(region.lastChunk()).endLine() - lines.size() + 1;
    int from = Math.min(lines.size(), Math.max(0, before + 1 - first));
    int to = Math.min(lines.size(), Math.max(from, own.endLine() + 1 - first));
    return String.join("\n", lines.subList(from, to));
  }

  /** Number of the definition that stands for a chunk, or {@link IndexLayout#NONE}. */
  private int symbol(int chunk, ChunkRecord record) {
    int best = record.enclosing();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int number = index.firstDefinition(chunk); number < index.endDefinition(chunk); number++) {
      double score = fitness(number);
      if (score > bestScore) {
        best = number;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * How many of the query's terms its name has; more than all of them when the query names it; of
   * equal ones what is no variable.
   */
  private double fitness(int number) {
    Definition definition = index.definition(number);
    double score = definition.symbolClass().isVariable() ? 0 : NO_VARIABLE;
    if (definitions.contains(number)) {
      return score + terms.size() + NAMED;
    }
    Set<String> shared = new HashSet<>(NameMatches.stemsOf(index.string(definition.name())));
    shared.retainAll(terms);
    return score + shared.size();
  }
}
