package dev.doctown.transforms.core.graph;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.IntStream;

/** The symbols of a repository and what they have to do with each other. */
public final class SymbolGraph {
  private final RepositoryFacts facts;
  private final SymbolIndex symbols;
  private final Edges edges;
  private final long[] ranks;
  private final int[] fanIn;
  private final int[] fanOut;

  SymbolGraph(RepositoryFacts facts, Edges edges) {
    this.facts = facts;
    this.symbols = facts.symbols();
    this.edges = edges;
    this.ranks = Ranks.of(facts, edges);
    this.fanIn = new int[symbols.size()];
    this.fanOut = new int[symbols.size()];
    for (int i = 0; i < edges.size(); i++) {
      if (edges.to(i) >= 0
          && edges.confidence(i) >= Target.SURE
          && edges.kind(i) != EdgeKind.CONTAINS) {
        fanIn[edges.to(i)]++;
        fanOut[edges.from(i)]++;
      }
    }
  }

  public int symbolCount() {
    return symbols.size();
  }

  /** Id of a symbol; symbols are numbered in the order of their table. */
  public String symbolId(int symbol) {
    return symbols.get(symbol).id();
  }

  /** Centrality; all ranks make {@value Ranks#WHOLE}. */
  public long rank(int symbol) {
    return ranks[symbol];
  }

  /** Sure references to a symbol. */
  public int fanIn(int symbol) {
    return fanIn[symbol];
  }

  /** Sure references from a symbol. */
  public int fanOut(int symbol) {
    return fanOut[symbol];
  }

  public long edgeCount() {
    return edges.size();
  }

  /** The rows of the table {@code edges}, in its order. */
  public Iterator<EdgeRow> edgeRows() {
    Comparator<String> text = Utf8Order.INSTANCE;
    return IntStream.range(0, edges.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer edge) -> symbolId(edges.from(edge)), text)
                .thenComparing(edges::kind)
                .thenComparing(edges::file)
                .thenComparing(edges::start)
                .thenComparing(edges::toName, text)
                .thenComparing(edge -> edges.to(edge) < 0 ? "" : symbolId(edges.to(edge)), text))
        .map(this::row)
        .iterator();
  }

  private EdgeRow row(int edge) {
    int to = edges.to(edge);
    return EdgeRow.newBuilder()
        .setFromSymbolId(symbolId(edges.from(edge)))
        .setToSymbolId(to < 0 ? null : symbolId(to))
        .setToName(edges.toName(edge))
        .setKind(edges.kind(edge).id())
        .setPath(facts.file(edges.file(edge)).path())
        .setStartByte((long) edges.start(edge))
        .setLine(edges.line(edge))
        .setConfidence(edges.confidence(edge))
        .build();
  }
}
