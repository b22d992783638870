package dev.doctown.docpack.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores of chunks and files for one query.
 *
 * <p>A chunk's score is 0.4 × its vector's standard score / 4 + 0.6 × its BM25 as a share of the
 * best; without vectors the BM25 alone. A file's score is its best chunk's, 0.25 × those of the
 * next three, and what its name and definitions add, times the factors of its role.
 */
final class FileRanking {
  private static final int CHUNKS_OF_A_FILE = 4;

  /** Standard scores of good hits are about 4, which makes them comparable with a share of 1. */
  private static final double GOOD_STANDARD_SCORE = 4;

  private final double[] chunkScores;
  private final double[] fileScores;
  private final NameMatches names;
  private final double nameWeight;

  private FileRanking(
      double[] chunkScores, double[] fileScores, NameMatches names, double nameWeight) {
    this.chunkScores = chunkScores;
    this.fileScores = fileScores;
    this.names = names;
    this.nameWeight = nameWeight;
  }

  static FileRanking of(
      IndexReader index, Query query, float @Nullable [] queryVector, RankingWeights weights) {
    double[] chunkScores = chunkScores(index, query, queryVector, weights);
    double[] fileScores = new double[index.files()];
    for (int file = 0; file < fileScores.length; file++) {
      double[] best = best(chunkScores, index.firstChunk(file), index.endChunk(file));
      fileScores[file] = best[0] + weights.nextChunks() * (best[1] + best[2] + best[3]);
    }
    FileNameMatches fileNames = new FileNameMatches(index);
    DefinitionMatches definitions = new DefinitionMatches(index);
    add(fileScores, fileNames.ofParts(query), weights.fileName());
    add(fileScores, fileNames.ofCompounds(query), weights.compound());
    add(fileScores, definitions.ofWords(query), weights.definedWords());
    add(fileScores, definitions.ofIdentifier(query), weights.definition());
    if (weights.roles()) {
      weighRoles(index, query, fileScores);
    }
    return new FileRanking(
        chunkScores, fileScores, new NameMatches(index, query, weights.related()), weights.names());
  }

  /** What a chunk counts when regions of its file are chosen. */
  double ofRegion(int chunk) {
    return chunkScores[chunk] + (nameWeight > 0 ? nameWeight * names.ofChunk(chunk) : 0);
  }

  double ofFile(int file) {
    return fileScores[file];
  }

  private static double[] chunkScores(
      IndexReader index, Query query, float @Nullable [] queryVector, RankingWeights weights) {
    double[] scores = LexicalScores.of(index, query.weightedTerms(weights.related()));
    double highest = Arrays.stream(scores).max().orElse(0);
    double share = queryVector == null ? 0 : weights.vectors();
    for (int chunk = 0; chunk < scores.length; chunk++) {
      scores[chunk] = highest > 0 ? (1 - share) * scores[chunk] / highest : 0;
    }
    if (queryVector != null) {
      add(scores, VectorScores.of(index, queryVector), share / GOOD_STANDARD_SCORE);
    }
    return scores;
  }

  /** The four highest of a range, descending; 0 where the range has fewer. */
  private static double[] best(double[] scores, int from, int end) {
    double[] best = new double[CHUNKS_OF_A_FILE];
    int held = 0;
    for (int i = from; i < end; i++) {
      int place = held;
      while (place > 0 && scores[i] > best[place - 1]) {
        if (place < CHUNKS_OF_A_FILE) {
          best[place] = best[place - 1];
        }
        place--;
      }
      if (place < CHUNKS_OF_A_FILE) {
        best[place] = scores[i];
        held = Math.min(CHUNKS_OF_A_FILE, held + 1);
      }
    }
    return best;
  }

  private static void add(double[] scores, double[] more, double weight) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += weight * more[i];
    }
  }

  private static void weighRoles(IndexReader index, Query query, double[] scores) {
    Set<String> words = query.words();
    Map<FileRole, Double> factors = new EnumMap<>(FileRole.class);
    for (FileRole role : FileRole.values()) {
      factors.put(role, role.isAskedForBy(words) ? 1 : role.weight());
    }
    double legacy = FileTraits.speaksOfLegacy(words) ? 1 : RankingWeights.LEGACY_FACTOR;
    for (int file = 0; file < scores.length; file++) {
      double factor = factors.getOrDefault(index.role(file), 1.0);
      scores[file] *= index.isLegacy(file) ? factor * legacy : factor;
    }
  }
}
