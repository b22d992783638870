package dev.doctown.docpack.answer;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the edges of a symbol into relations. */
final class RelationBuilder {
  /** From here on an edge is told as a fact. */
  static final int SURE = 80;

  private static final Set<String> DEFINITIONS =
      Set.of("function", "method", "constructor", "class");

  private static final Comparator<Found> MOST_CENTRAL_FIRST =
      Comparator.comparingLong(Found::rank)
          .reversed()
          .thenComparing(found -> found.symbol().name(), Utf8Order.INSTANCE)
          .thenComparing(found -> found.symbol().path(), Utf8Order.INSTANCE)
          .thenComparingInt(found -> found.symbol().line())
          .thenComparing(Found::key, Utf8Order.INSTANCE);

  private record Found(String key, RelatedSymbol symbol, long rank) {}

  private final Map<String, SymbolRow> symbols;
  private final Map<String, FileRow> files;
  private final Map<Relation.Kind, Map<String, Found>> sure = new EnumMap<>(Relation.Kind.class);
  private final Map<Relation.Kind, Set<String>> uncertain = new EnumMap<>(Relation.Kind.class);

  /**
   * @param symbols what edges name, by id
   * @param files by path
   */
  RelationBuilder(Map<String, SymbolRow> symbols, Map<String, FileRow> files) {
    this.symbols = symbols;
    this.files = files;
  }

  List<Relation> relations(SymbolEdges edges) {
    edges.incoming().forEach(this::addIncoming);
    edges.outgoing().forEach(this::addOutgoing);
    found(Relation.Kind.USERS).keySet().removeAll(found(Relation.Kind.CALLERS).keySet());
    List<Relation> relations = new ArrayList<>();
    for (Relation.Kind kind : Relation.Kind.values()) {
      Set<String> candidates = unsure(kind);
      candidates.removeAll(found(kind).keySet());
      List<RelatedSymbol> related =
          found(kind).values().stream().sorted(MOST_CENTRAL_FIRST).map(Found::symbol).toList();
      if (!related.isEmpty() || !candidates.isEmpty()) {
        relations.add(new Relation(kind, related, candidates.size()));
      }
    }
    return relations;
  }

  private void addIncoming(EdgeRow edge) {
    Relation.Kind kind =
        switch (edge.getKind()) {
          case "calls" ->
              isTest(edge.getPath())
                  ? Relation.Kind.TESTS
                  : isOfDefinition(edge) ? Relation.Kind.USERS : Relation.Kind.CALLERS;
          case "references" -> isTest(edge.getPath()) ? Relation.Kind.TESTS : Relation.Kind.USERS;
          case "extends", "implements" -> Relation.Kind.SUBTYPES;
          default -> null;
        };
    SymbolRow from = symbols.get(edge.getFromSymbolId());
    if (kind != null && from != null) {
      add(kind, edge, from, edge.getPath(), edge.getLine());
    }
  }

  private void addOutgoing(EdgeRow edge) {
    Relation.Kind kind =
        switch (edge.getKind()) {
          case "calls" -> isOfDefinition(edge) ? null : Relation.Kind.CALLEES;
          case "extends", "implements" -> Relation.Kind.SUPERTYPES;
          case "contains" -> Relation.Kind.MEMBERS;
          default -> null;
        };
    String id = edge.getToSymbolId();
    SymbolRow to = id == null ? null : symbols.get(id);
    if (kind != null && to != null) {
      add(kind, edge, to, to.getPath(), to.getStartLine());
    } else if (kind == Relation.Kind.SUPERTYPES) {
      add(kind, edge, null, edge.getPath(), edge.getLine());
    }
  }

  private void add(
      Relation.Kind kind, EdgeRow edge, @Nullable SymbolRow symbol, String path, int line) {
    String key = symbol == null ? edge.getToName() : symbol.getSymbolId();
    if (edge.getConfidence() < SURE) {
      unsure(kind).add(key);
      return;
    }
    RelatedSymbol related =
        symbol == null
            ? new RelatedSymbol(null, null, key, path, line)
            : new RelatedSymbol(key, symbol.getKind(), symbol.getQualifiedName(), path, line);
    long rank = symbol == null || symbol.getRank() == null ? 0 : symbol.getRank();
    found(kind)
        .merge(
            key,
            new Found(key, related, rank),
            (one, other) -> one.symbol().line() <= other.symbol().line() ? one : other);
  }

  private Map<String, Found> found(Relation.Kind kind) {
    return sure.computeIfAbsent(kind, each -> new TreeMap<>(Utf8Order.INSTANCE));
  }

  private Set<String> unsure(Relation.Kind kind) {
    return uncertain.computeIfAbsent(kind, each -> new HashSet<>());
  }

  /**
   * Whether a call stands in the first of several lines of a definition of Python: a decorator, or
   * the default of a parameter, which run where the caller is defined and not when it is called.
   */
  private boolean isOfDefinition(EdgeRow edge) {
    SymbolRow from = symbols.get(edge.getFromSymbolId());
    return from != null
        && "Python".equals(from.getLanguage())
        && DEFINITIONS.contains(from.getKind())
        && edge.getLine() == from.getStartLine()
        && from.getStartLine() < from.getEndLine();
  }

  private boolean isTest(String path) {
    FileRow file = files.get(path);
    return file != null && file.getCategory().equals("test");
  }
}
