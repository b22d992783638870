package dev.doctown.docpack.answer;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/** Finds what a model was asked about a symbol or for a page; in the order of asking. */
public final class Explanations {
  private final Docpack pack;
  private final Set<String> keys = new LinkedHashSet<>();
  private final List<Statement> kept = new ArrayList<>();
  private final List<Rejection> dropped = new ArrayList<>();

  private Explanations(Docpack pack) {
    this.pack = pack;
  }

  /** Those of symbols. */
  public static List<Explanation> ofSymbols(Docpack pack, Set<String> ids) {
    Explanations found = new Explanations(pack);
    found.each(
        DocpackTable.ENRICHED_SYMBOLS,
        Set.of("symbol_id", "generation_keys", "statements", "rejections"),
        (EnrichedSymbolRow row) -> {
          if (ids.contains(row.getSymbolId())) {
            found.keys.addAll(row.getGenerationKeys());
            found.add(row.getStatements(), row.getRejections());
          }
        });
    return found.explanations(form -> true);
  }

  /** Those of the subsystem whose page has this name. */
  public static List<Explanation> ofSubsystem(Docpack pack, String slug) {
    Explanations found = new Explanations(pack);
    found.each(
        DocpackTable.SUBSYSTEMS,
        Set.of("subsystem_id", "slug", "statements", "rejections"),
        (SubsystemRow row) -> {
          if (slug.equals(row.getSlug()) || slug.equals(row.getSubsystemId())) {
            found.add(row.getStatements(), row.getRejections());
          }
        });
    return found.explanations(form -> true);
  }

  /**
   * Those about the whole repository.
   *
   * @param form architecture or quickstart
   */
  public static List<Explanation> ofWhole(Docpack pack, String form) {
    Explanations found = new Explanations(pack);
    found.each(
        DocpackTable.ARCHITECTURE_INSIGHTS,
        Set.of("statements", "rejections"),
        (ArchitectureInsightRow row) -> found.add(row.getStatements(), row.getRejections()));
    found.each(
        DocpackTable.QUICKSTART,
        Set.of("statements", "rejections"),
        (QuickstartRow row) -> found.add(row.getStatements(), row.getRejections()));
    return found.explanations(form::equals);
  }

  private <R extends SpecificRecord> void each(
      DocpackTable<R> table, Set<String> columns, Consumer<R> use) {
    try (RowIterator<R> rows = pack.rows(table, columns)) {
      rows.forEachRemaining(use);
    }
  }

  private void add(List<Statement> statements, List<Rejection> rejections) {
    rejections.forEach(each -> keys.add(each.getGenerationKey()));
    statements.forEach(each -> keys.add(each.getGenerationKey()));
    kept.addAll(statements);
    dropped.addAll(rejections);
  }

  private List<Explanation> explanations(Predicate<String> form) {
    Map<String, GenerationRow> asked = new HashMap<>();
    if (!keys.isEmpty()) {
      try (RowIterator<GenerationRow> rows = pack.rows(DocpackTable.GENERATIONS)) {
        while (rows.hasNext()) {
          GenerationRow row = rows.next();
          if (keys.contains(row.getGenerationKey()) && form.test(row.getTask())) {
            asked.put(row.getGenerationKey(), row);
          }
        }
      }
    }
    return keys.stream().map(asked::get).filter(Objects::nonNull).map(this::explanation).toList();
  }

  private Explanation explanation(GenerationRow row) {
    String key = row.getGenerationKey();
    return new Explanation(
        row,
        kept.stream().filter(each -> each.getGenerationKey().equals(key)).toList(),
        dropped.stream().filter(each -> each.getGenerationKey().equals(key)).toList());
  }
}
