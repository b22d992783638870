package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a model's answers, counted.
 *
 * <ul>
 *   <li>M2, statements with at least one citation. Denominator: the statements. Goal: all.
 *   <li>M10_statements: of the statements of all answers those that no gate dropped. M10_gate_NAME:
 *       of the same, those that this gate dropped. M10_tasks, M10_tasks_FORM: of the subjects that
 *       a model was asked about those of which at least one statement is left. Reported: how much a
 *       model says that holds is a matter of the model.
 *   <li>M11_supported, M11_unverified, M11_rejected: what the statements of all answers are called.
 *       Reported.
 * </ul>
 */
final class WordedFigures {
  private final WordedStatement.All worded;
  private final Map<String, String> forms = new HashMap<>();

  private WordedFigures(WordedStatement.All worded) {
    this.worded = worded;
  }

  static List<Metric> metrics(TableSource tables, WordedStatement.All worded) {
    WordedFigures figures = new WordedFigures(worded);
    Tally cited = new Tally();
    for (WordedStatement each : worded.kept()) {
      cited.count(!each.statement().getEvidence().isEmpty(), each.text());
    }
    List<Metric> metrics = new ArrayList<>();
    metrics.add(cited.all("M2"));
    metrics.addAll(figures.statements());
    metrics.addAll(figures.tasks(tables));
    return metrics;
  }

  private List<Metric> statements() {
    SortedMap<String, Long> gates = new TreeMap<>(Utf8Order.INSTANCE);
    for (WordedStatement.Dropped each : worded.dropped()) {
      Rejection rejection = each.rejection();
      if (rejection.getStatement() >= 0) {
        gates.merge(rejection.getGate(), 1L, Long::sum);
      }
    }
    long kept = worded.kept().size();
    long dropped = gates.values().stream().mapToLong(Long::longValue).sum();
    long supported =
        worded.kept().stream()
            .filter(each -> each.statement().getSupport().equals("supported"))
            .count();
    List<Metric> metrics = new ArrayList<>();
    metrics.add(Metric.figure("M10_statements", kept, kept + dropped));
    gates.forEach(
        (gate, count) -> metrics.add(Metric.figure("M10_gate_" + gate, count, kept + dropped)));
    metrics.add(Metric.figure("M11_supported", supported, kept + dropped));
    metrics.add(Metric.figure("M11_unverified", kept - supported, kept + dropped));
    metrics.add(Metric.figure("M11_rejected", dropped, kept + dropped));
    return metrics;
  }

  private List<Metric> tasks(TableSource tables) {
    try (RowIterator<GenerationRow> rows =
        tables.rows(DocpackTable.GENERATIONS, Set.of("generation_key", "task"))) {
      rows.forEachRemaining(row -> forms.put(row.getGenerationKey(), row.getTask()));
    }
    SortedMap<String, Set<String>> asked = new TreeMap<>(Utf8Order.INSTANCE);
    SortedMap<String, Set<String>> left = new TreeMap<>(Utf8Order.INSTANCE);
    for (WordedStatement each : worded.kept()) {
      String form = form(each.statement().getGenerationKey());
      add(asked, form, each.subject());
      add(left, form, each.subject());
    }
    for (WordedStatement.Dropped each : worded.dropped()) {
      add(asked, form(each.rejection().getGenerationKey()), each.subject());
    }
    try (RowIterator<EnrichedSymbolRow> rows =
        tables.rows(DocpackTable.ENRICHED_SYMBOLS, Set.of("symbol_id", "generation_keys"))) {
      while (rows.hasNext()) {
        EnrichedSymbolRow row = rows.next();
        for (String key : row.getGenerationKeys()) {
          add(asked, form(key), row.getSymbolId());
        }
      }
    }
    List<Metric> metrics = new ArrayList<>();
    long all = 0;
    long survived = 0;
    for (Map.Entry<String, Set<String>> form : asked.entrySet()) {
      int of = form.getValue().size();
      int value = left.getOrDefault(form.getKey(), Set.of()).size();
      all += of;
      survived += value;
      metrics.add(Metric.figure("M10_tasks_" + form.getKey(), value, of));
    }
    metrics.add(Metric.figure("M10_tasks", survived, all));
    return metrics;
  }

  private static void add(SortedMap<String, Set<String>> subjects, String form, String subject) {
    subjects.computeIfAbsent(form, unused -> new HashSet<>()).add(subject);
  }

  private String form(String key) {
    return forms.getOrDefault(key, "unknown");
  }
}
