package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexReader.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Picks the regions that a ranking shows.
 *
 * <p>A file's regions are its best chunk, with the file's score, and further ones that score at
 * least 0.7 of it, each with 0.6 of the score of the one before. Picked chunks that follow one
 * another are one region.
 */
final class Regions {
  private static final double DECAY = 0.6;
  private static final double FURTHER = 0.7;

  /** Chunks shown as one, the best of them, and its score. */
  record Region(int firstChunk, int lastChunk, int bestChunk, double score) {}

  private final IndexReader index;
  private final FileRanking ranking;
  private final Set<Integer> definitions;

  /**
   * @param definitions numbers of the definitions that the query names
   */
  Regions(IndexReader index, FileRanking ranking, Set<Integer> definitions) {
    this.index = index;
    this.ranking = ranking;
    this.definitions = definitions;
  }

  List<Region> best(SearchLimits limits) {
    List<Integer> files =
        IntStream.range(0, index.files())
            .filter(file -> ranking.ofFile(file) > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer file) -> -ranking.ofFile(file))
                    .thenComparingInt(file -> file))
            .limit(limits.hits())
            .toList();
    List<Region> picked = new ArrayList<>();
    for (int file : files) {
      pick(file, limits.regionsOfFile(), picked);
    }
    picked.sort(
        Comparator.comparingDouble((Region region) -> -region.score())
            .thenComparingInt(Region::bestChunk));
    return joined(picked).stream().limit(limits.hits()).toList();
  }

  private void pick(int file, int most, List<Region> picked) {
    int first = index.firstChunk(file);
    double[] defining = new double[index.endChunk(file) - first];
    for (int number : definitions) {
      Definition definition = index.definition(number);
      if (index.fileOf(definition.chunk()) == file) {
        int place = definition.chunk() - first;
        defining[place] = Math.max(defining[place], definition.weight());
      }
    }
    double[] scores = new double[defining.length];
    for (int place = 0; place < scores.length; place++) {
      scores[place] = ranking.ofRegion(first + place);
    }
    List<Integer> places =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer place) -> -defining[place])
                    .thenComparingDouble(place -> -scores[place])
                    .thenComparingInt(place -> place))
            .limit(most)
            .toList();
    int best = places.get(0);
    double score = ranking.ofFile(file);
    for (int place : places) {
      if (place == best || scores[place] >= FURTHER * scores[best]) {
        int chunk = first + place;
        picked.add(new Region(chunk, chunk, chunk, score));
        score *= DECAY;
      }
    }
  }

  /** Regions of which none follows another of its file, best first. */
  private List<Region> joined(List<Region> bestFirst) {
    Set<Integer> picked = new HashSet<>();
    bestFirst.forEach(region -> picked.add(region.bestChunk()));
    Set<Integer> shown = new HashSet<>();
    List<Region> joined = new ArrayList<>();
    for (Region region : bestFirst) {
      int chunk = region.bestChunk();
      if (!shown.contains(chunk)) {
        int file = index.fileOf(chunk);
        int from = chunk;
        while (from > index.firstChunk(file) && picked.contains(from - 1)) {
          from--;
        }
        int to = chunk;
        while (to + 1 < index.endChunk(file) && picked.contains(to + 1)) {
          to++;
        }
        IntStream.rangeClosed(from, to).forEach(shown::add);
        joined.add(new Region(from, to, chunk, region.score()));
      }
    }
    return joined;
  }
}
