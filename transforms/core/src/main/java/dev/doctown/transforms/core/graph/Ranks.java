package dev.doctown.transforms.core.graph;

import java.util.Arrays;

/**
 * PageRank (Brin and Page, 1998) in integers, so that it is the same on every machine.
 *
 * <p>A symbol passes its weight to what it uses, in proportion to how sure that is, and to what it
 * is a part of. References from tests count a quarter: tests use everything.
 */
final class Ranks {
  /** The sum of all ranks, but for what rounding loses. */
  static final long WHOLE = 1_000_000_000;

  /** Weight is passed in finer units than ranks show. */
  private static final long FINE = 1_000_000;

  private static final int ROUNDS = 40;
  private static final int DAMPING_PERCENT = 85;
  private static final int PART_OF = 100;
  private static final int SCALE = 4;

  private Ranks() {}

  static long[] of(RepositoryFacts facts, Edges edges) {
    int size = facts.symbols().size();
    if (size == 0) {
      return new long[0];
    }
    long[] given = new long[size];
    int[] weights = new int[edges.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = edges.to(i) < 0 ? 0 : weight(facts, edges, i);
      given[giver(edges, i)] += weights[i];
    }
    long whole = WHOLE * FINE;
    long[] ranks = new long[size];
    Arrays.fill(ranks, whole / size);
    for (int round = 0; round < ROUNDS; round++) {
      ranks = next(ranks, edges, weights, given, whole);
    }
    return Arrays.stream(ranks).map(rank -> rank / FINE).toArray();
  }

  private static int weight(RepositoryFacts facts, Edges edges, int edge) {
    if (edges.kind(edge) == EdgeKind.CONTAINS) {
      return PART_OF * SCALE;
    }
    boolean test = facts.file(edges.file(edge)).category().equals("test");
    return edges.from(edge) == edges.to(edge) ? 0 : edges.confidence(edge) * (test ? 1 : SCALE);
  }

  private static int giver(Edges edges, int edge) {
    return edges.kind(edge) == EdgeKind.CONTAINS ? edges.to(edge) : edges.from(edge);
  }

  private static int taker(Edges edges, int edge) {
    return edges.kind(edge) == EdgeKind.CONTAINS ? edges.from(edge) : edges.to(edge);
  }

  private static long[] next(long[] ranks, Edges edges, int[] weights, long[] given, long whole) {
    long[] next = new long[ranks.length];
    long kept = 0;
    for (int i = 0; i < ranks.length; i++) {
      kept += given[i] == 0 ? ranks[i] : 0;
    }
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        int giver = giver(edges, i);
        // Divided first: a rank times a weight may not fit.
        next[taker(edges, i)] += ranks[giver] / given[giver] * weights[i];
      }
    }
    long base =
        (whole / 100 * (100 - DAMPING_PERCENT) + kept / 100 * DAMPING_PERCENT) / ranks.length;
    for (int i = 0; i < next.length; i++) {
      next[i] = next[i] / 100 * DAMPING_PERCENT + base;
    }
    return next;
  }
}
