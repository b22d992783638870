package dev.doctown.transforms.core.graph;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The symbols of a repository and what they have to do with each other. */
public final class SymbolGraph {
  /**
   * From this confidence on an edge is sure; below it is a candidate, which only weighs in ranks.
   */
  public static final int SURE = Target.SURE;

  /** An edge of no more confidence tells what a test is given, which is no use of its own. */
  public static final int GIVEN = Target.OF_FIXTURE;

  private final RepositoryFacts facts;
  private final SymbolIndex symbols;
  private final Edges edges;
  private final Typedefs typedefs;
  private final FunctionDefinitions definitions;
  private final long[] ranks;
  private final int[] fanIn;
  private final int[] fanOut;

  SymbolGraph(RepositoryFacts facts, Edges edges, Typedefs typedefs) {
    this.facts = facts;
    this.typedefs = typedefs;
    this.definitions = new FunctionDefinitions(facts);
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

  /** An edge between two symbols of the repository. */
  @FunctionalInterface
  public interface EdgeVisitor {
    /**
     * Takes an edge.
     *
     * @param file number of the file it stands in
     */
    void edge(int from, int to, EdgeKind kind, int confidence, int file, int line);
  }

  /** Shows every edge whose ends are both in the repository, candidates too. */
  public void forEachEdge(EdgeVisitor visitor) {
    for (int i = 0; i < edges.size(); i++) {
      if (edges.to(i) >= 0) {
        visitor.edge(
            edges.from(i),
            edges.to(i),
            edges.kind(i),
            edges.confidence(i),
            edges.file(i),
            edges.line(i));
      }
    }
  }

  /** The sure edges of some kinds, as a graph over symbols. */
  public Adjacency sure(Set<EdgeKind> kinds, boolean reversed) {
    return sure(kinds, reversed, to -> to);
  }

  /** The sure calls; those of what is only declared lead to its definition. */
  public Adjacency calls(boolean reversed) {
    return sure(Set.of(EdgeKind.CALLS), reversed, this::definitionOf);
  }

  private Adjacency sure(Set<EdgeKind> kinds, boolean reversed, IntUnaryOperator target) {
    int[] from = new int[edges.size()];
    int[] to = new int[edges.size()];
    int size = 0;
    for (int i = 0; i < edges.size(); i++) {
      if (edges.to(i) >= 0 && edges.confidence(i) >= Target.SURE && kinds.contains(edges.kind(i))) {
        int end = target.applyAsInt(edges.to(i));
        from[size] = reversed ? end : edges.from(i);
        to[size++] = reversed ? edges.from(i) : end;
      }
    }
    return Adjacency.of(symbols.size(), Arrays.copyOf(from, size), Arrays.copyOf(to, size));
  }

  public int fileCount() {
    return facts.files().size();
  }

  /** Path of a file; files are numbered in the order of their table. */
  public String path(int file) {
    return facts.file(file).path();
  }

  /** Number of a file's own symbol; -1 for a path that is no file. */
  public int symbolOfFile(String path) {
    SourceFile file = facts.byPath(path);
    return file == null ? -1 : file.symbol();
  }

  /** Number of the first definition of a qualified name; -1 where there is none. */
  public int symbolNamed(String qualifiedName) {
    return symbols.qualified(qualifiedName, 0).stream().findFirst().map(Symbol::index).orElse(-1);
  }

  /** Number of what a symbol holds under a name, the first of several; -1 where it holds none. */
  public int child(int symbol, String name) {
    return symbols.children(symbol, name).stream().findFirst().map(Symbol::index).orElse(-1);
  }

  /** Number of a symbol by its id; -1 where there is none. */
  public int symbolWithId(String id) {
    Symbol symbol = symbols.byId(id);
    return symbol == null ? -1 : symbol.index();
  }

  /** Numbers of what a symbol holds under a name. */
  public List<Integer> children(int symbol, String name) {
    return symbols.children(symbol, name).stream().map(Symbol::index).toList();
  }

  /** How many parameters a symbol declares. */
  public int parameterCount(int symbol) {
    return symbols.get(symbol).parameters().size();
  }

  /** One of the docpack format's categories. */
  public String category(int file) {
    return facts.file(file).category();
  }

  /** Name of a file's language; empty where it is unknown. */
  public String language(int file) {
    String language = facts.file(file).language();
    return language == null ? "" : language;
  }

  /** Number of the name that a structure of C goes by beside its tag; -1 for none. */
  public int aliasOf(int symbol) {
    return typedefs.aliasOf(symbol);
  }

  /** Number of the structure that a symbol is another name for; -1 for none. */
  public int structureOf(int symbol) {
    return typedefs.structureOf(symbol);
  }

  /**
   * Number of the definition of a function of C or C++ that a symbol declares; of every other
   * symbol its own.
   */
  public int definitionOf(int symbol) {
    return definitions.of(symbol);
  }

  /** First line of a symbol. */
  public int line(int symbol) {
    return symbols.get(symbol).line();
  }

  /** Number of a symbol's file. */
  public int fileOf(int symbol) {
    return symbols.get(symbol).file();
  }

  /** Number of the symbol around a symbol; -1 for a file. */
  public int parentOf(int symbol) {
    return symbols.get(symbol).parent();
  }

  public String name(int symbol) {
    return symbols.get(symbol).name();
  }

  public String qualifiedName(int symbol) {
    return symbols.get(symbol).qualifiedName();
  }

  /** One of the symbol kinds of the docpack format. */
  public String kind(int symbol) {
    return symbols.get(symbol).kind();
  }

  public String visibility(int symbol) {
    return symbols.get(symbol).visibility();
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
