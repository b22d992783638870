package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.run.RunKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What chosen symbols are sure to call, extend and implement, with what a card of it needs. */
final class Relations {
  /** Edges below are candidates. */
  private static final int SURE = 80;

  private static final Set<String> KINDS = Set.of("calls", "extends", "implements");

  /**
   * A relation of a symbol.
   *
   * @param name the name as written
   * @param targetId what it leads to
   */
  record Relation(String kind, String name, String targetId) {}

  private final Map<String, Map<String, Relation>> bySource = new HashMap<>();
  private final Map<String, SymbolRow> targets = new HashMap<>();

  private Relations() {}

  static Relations read(LevelSources sources, Set<String> symbols) {
    Relations relations = new Relations();
    Set<String> wanted = new HashSet<>();
    try (RowIterator<EdgeRow> edges = sources.rows(RunKind.EDGES)) {
      while (edges.hasNext()) {
        EdgeRow edge = edges.next();
        String target = edge.getToSymbolId();
        if (target != null
            && edge.getConfidence() >= SURE
            && KINDS.contains(edge.getKind())
            && symbols.contains(edge.getFromSymbolId())
            && !target.equals(edge.getFromSymbolId())) {
          relations
              .bySource
              .computeIfAbsent(edge.getFromSymbolId(), from -> new LinkedHashMap<>())
              .putIfAbsent(
                  edge.getKind() + " " + target,
                  new Relation(edge.getKind(), edge.getToName(), target));
          wanted.add(target);
        }
      }
    }
    try (RowIterator<SymbolRow> rows = sources.symbols()) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (wanted.contains(row.getSymbolId())) {
          relations.targets.put(row.getSymbolId(), row);
        }
      }
    }
    return relations;
  }

  /** The relations of a symbol as tasks name them: the edge's kind, a space, the target's name. */
  List<String> named(String symbol) {
    List<String> named = new ArrayList<>();
    for (Relation relation : bySource.getOrDefault(symbol, Map.of()).values()) {
      SymbolRow target = targets.get(relation.targetId());
      named.add(relation.kind() + " " + (target == null ? relation.name() : target.getName()));
    }
    return named.stream().distinct().toList();
  }

  /** What a symbol relates to, the most central first. */
  List<SymbolRow> targets(String symbol) {
    return bySource.getOrDefault(symbol, Map.of()).values().stream()
        .map(relation -> targets.get(relation.targetId()))
        .filter(target -> target != null)
        .distinct()
        .sorted(Ranked.ORDER)
        .toList();
  }
}
