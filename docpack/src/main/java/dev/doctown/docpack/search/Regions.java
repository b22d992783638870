package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexReader.ChunkRecord;
import dev.doctown.docpack.search.IndexReader.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Picks the regions that a ranking shows, and what is said of each. */
final class Regions {
  /** Each further region of a file has this share of the score of the one before. */
  private static final double DECAY = 0.5;

  private record Region(int chunk, double score) {}

  private final IndexReader index;
  private final FileRanking ranking;
  private final Set<Integer> definitions;
  private final Set<String> terms;

  Regions(IndexReader index, Query query, FileRanking ranking) {
    this.index = index;
    this.ranking = ranking;
    this.definitions = new HashSet<>(new DefinitionMatches(index).definitionsOf(query));
    this.terms = new HashSet<>(query.terms());
  }

  List<SearchHit> best(SearchLimits limits) {
    List<Integer> files =
        IntStream.range(0, index.files())
            .filter(file -> ranking.ofFile(file) > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer file) -> -ranking.ofFile(file))
                    .thenComparingInt(file -> file))
            .limit(limits.hits())
            .toList();
    List<Region> regions = new ArrayList<>();
    for (int file : files) {
      addRegions(file, limits.regionsOfFile(), regions);
    }
    return regions.stream()
        .sorted(
            Comparator.comparingDouble((Region region) -> -region.score())
                .thenComparingInt(Region::chunk))
        .limit(limits.hits())
        .map(this::hit)
        .toList();
  }

  private void addRegions(int file, int most, List<Region> regions) {
    double[] defining = new double[index.endChunk(file) - index.firstChunk(file)];
    for (int number : definitions) {
      Definition definition = index.definition(number);
      if (index.fileOf(definition.chunk()) == file) {
        int place = definition.chunk() - index.firstChunk(file);
        defining[place] = Math.max(defining[place], definition.weight());
      }
    }
    List<Integer> chunks =
        IntStream.range(index.firstChunk(file), index.endChunk(file))
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer chunk) -> -defining[chunk - index.firstChunk(file)])
                    .thenComparingDouble(chunk -> -ranking.ofChunk(chunk))
                    .thenComparingInt(chunk -> chunk))
            .limit(most)
            .toList();
    double score = ranking.ofFile(file);
    for (int chunk : chunks) {
      regions.add(new Region(chunk, score));
      score *= DECAY;
    }
  }

  private SearchHit hit(Region region) {
    ChunkRecord chunk = index.chunk(region.chunk());
    int symbol = symbol(region.chunk(), chunk);
    boolean startsHere = symbol >= index.firstDefinition(region.chunk());
    return new SearchHit(
        index.path(index.fileOf(region.chunk())),
        chunk.startLine(),
        chunk.endLine(),
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
    String name = index.string(definition.name());
    Set<String> shared = new HashSet<>();
    Tokenizer.forEachToken(
        name.substring(lastSeparator(name)), token -> shared.add(EnglishStemmer.stem(token)));
    shared.retainAll(terms);
    return score + shared.size();
  }

  /** Where the last name of a qualified one starts. */
  private static int lastSeparator(String name) {
    int at = name.length();
    while (at > 0
        && (Character.isLetterOrDigit(name.charAt(at - 1)) || name.charAt(at - 1) == '_')) {
      at--;
    }
    return at;
  }
}
