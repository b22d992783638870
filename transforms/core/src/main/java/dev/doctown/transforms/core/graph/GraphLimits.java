package dev.doctown.transforms.core.graph;

import java.io.Serializable;

/**
 * How large a graph may be; it is held in memory, some 400 bytes a symbol and 30 an edge.
 *
 * @param symbols most symbols of a repository
 * @param references most references of a repository
 */
public record GraphLimits(int symbols, int references) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What fits the heap of a build. */
  public static GraphLimits defaults() {
    return new GraphLimits(1_000_000, 6_000_000);
  }
}
