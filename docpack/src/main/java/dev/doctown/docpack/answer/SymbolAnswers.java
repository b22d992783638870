package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what a docpack knows of a symbol; reads only the columns that it shows. */
public final class SymbolAnswers {
  private static final Set<String> PARENTS = Set.of("symbol_id", "parent_symbol_id", "kind");
  private static final Set<String> FILES = Set.of("path", "category", "subsystem_id");
  private static final Set<String> ENRICHED = Set.of("symbol_id", "usage_examples", "statements");
  private static final Set<String> NEIGHBOURS =
      Set.of(
          "symbol_id",
          "qualified_name",
          "kind",
          "language",
          "path",
          "start_line",
          "end_line",
          "rank");

  private SymbolAnswers() {}

  /**
   * The answer about symbols that share a qualified name.
   *
   * @param definitions of whole rows, at least one
   */
  public static SymbolAnswer of(Docpack pack, List<Definition> definitions) {
    List<SymbolRow> symbols = new ArrayList<>();
    definitions.forEach(definition -> symbols.addAll(definition.rows()));
    Set<String> ids = new HashSet<>();
    symbols.forEach(symbol -> ids.add(symbol.getSymbolId()));
    boolean one = definitions.size() == 1;
    SymbolEdges edges = SymbolEdges.read(pack, ids, constructors(pack, ids), one);
    Map<String, SymbolRow> neighbours = neighbours(pack, edges);
    edges = edges.with(MethodSets.edges(pack, symbols, neighbours), ids);
    Map<String, FileRow> files = files(pack);
    List<EnrichedSymbolRow> enriched = enriched(pack, ids);
    return new SymbolAnswer(
        definitions,
        subsystems(pack, symbols, files),
        new RelationBuilder(neighbours, files).relations(edges),
        enriched.stream().flatMap(row -> row.getUsageExamples().stream()).distinct().toList(),
        enriched.stream().flatMap(row -> row.getStatements().stream()).toList());
  }

  private static Set<String> constructors(Docpack pack, Set<String> ids) {
    Set<String> found = new HashSet<>();
    try (RowIterator<SymbolRow> rows = pack.rows(DocpackTable.SYMBOLS, PARENTS)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        String parent = row.getParentSymbolId();
        if (row.getKind().equals("constructor") && parent != null && ids.contains(parent)) {
          found.add(row.getSymbolId());
        }
      }
    }
    return found;
  }

  private static Map<String, SymbolRow> neighbours(Docpack pack, SymbolEdges edges) {
    Set<String> wanted = new HashSet<>();
    Stream.concat(edges.incoming().stream(), edges.outgoing().stream())
        .forEach(
            (EdgeRow edge) -> {
              wanted.add(edge.getFromSymbolId());
              wanted.add(String.valueOf(edge.getToSymbolId()));
            });
    Map<String, SymbolRow> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    try (RowIterator<SymbolRow> rows = pack.rows(DocpackTable.SYMBOLS, NEIGHBOURS)) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        if (wanted.contains(row.getSymbolId())) {
          found.put(row.getSymbolId(), row);
        }
      }
    }
    return found;
  }

  private static Map<String, FileRow> files(Docpack pack) {
    Map<String, FileRow> files = new HashMap<>();
    try (RowIterator<FileRow> rows = pack.rows(DocpackTable.FILES, FILES)) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        files.put(row.getPath(), row);
      }
    }
    return files;
  }

  private static List<String> subsystems(
      Docpack pack, List<SymbolRow> symbols, Map<String, FileRow> files) {
    Set<String> wanted = new HashSet<>();
    for (SymbolRow symbol : symbols) {
      FileRow file = files.get(symbol.getPath());
      if (file != null && file.getSubsystemId() != null) {
        wanted.add(file.getSubsystemId());
      }
    }
    Set<String> names = new LinkedHashSet<>();
    try (RowIterator<SubsystemRow> rows =
        pack.rows(DocpackTable.SUBSYSTEMS, Set.of("subsystem_id", "name"))) {
      while (rows.hasNext()) {
        SubsystemRow row = rows.next();
        if (wanted.contains(row.getSubsystemId())) {
          names.add(row.getName());
        }
      }
    }
    return List.copyOf(names);
  }

  private static List<EnrichedSymbolRow> enriched(Docpack pack, Set<String> ids) {
    List<EnrichedSymbolRow> enriched = new ArrayList<>();
    try (RowIterator<EnrichedSymbolRow> rows = pack.rows(DocpackTable.ENRICHED_SYMBOLS, ENRICHED)) {
      while (rows.hasNext()) {
        EnrichedSymbolRow row = rows.next();
        if (ids.contains(row.getSymbolId())) {
          enriched.add(row);
        }
      }
    }
    return enriched;
  }
}
