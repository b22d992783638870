package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.quality.Metric;
import dev.doctown.docpack.quality.QualityReport;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a docpack says of its quality, for people. */
final class QualityText {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("M1", "citations that resolve"),
          Map.entry("M1_names", "names that stand where they are cited"),
          Map.entry("M1_quotes", "quotations that stand where they say"),
          Map.entry("M4", "public symbols documented"),
          Map.entry("M4_doc_comments", "with a doc comment"),
          Map.entry("M6", "links and diagram nodes that resolve"),
          Map.entry("M7", "commands found in the repository"),
          Map.entry("M8", "source covered by vectors"),
          Map.entry("M9_duplicates", "near-duplicate texts"),
          Map.entry("M9_restating", "texts that restate a signature"),
          Map.entry("M12_calls", "steps of flows that are calls"),
          Map.entry("M12_counts", "numbers that the tables give"));

  /** Shown where a model wrote something. */
  private static final Map<String, String> TITLES_OF_STATEMENTS =
      Map.ofEntries(
          Map.entry("M2", "statements of a model that cite lines"),
          Map.entry("M3", "code in them that exists nowhere"),
          Map.entry("M3_before", "code that exists nowhere, before the gates"),
          Map.entry("M5", "parameters that agree with signatures"),
          Map.entry("M10_statements", "statements that no gate dropped"),
          Map.entry("M10_tasks", "subjects of which statements are left"),
          Map.entry("M11_supported", "statements that are supported"),
          Map.entry("M11_unverified", "statements that are unverified"),
          Map.entry("M12_literals", "literals that stand in cited lines"),
          Map.entry("M12_relations", "relations found in graph or lines"));

  private QualityText() {}

  /** Prints a line a metric; nothing when the docpack has none. */
  static void print(Docpack pack, PrintStream out) {
    List<Metric> metrics = metrics(pack);
    if (metrics.isEmpty()) {
      return;
    }
    out.println("  quality");
    for (Metric metric : metrics) {
      String title =
          TITLES.getOrDefault(
              metric.name(),
              metric.value() == null ? null : TITLES_OF_STATEMENTS.get(metric.name()));
      if (title != null) {
        out.printf(Locale.ROOT, "    %-36s %s%n", title, OneLine.of(text(metric)));
      }
    }
  }

  /** The metrics that a docpack holds; none when it has no report. */
  static List<Metric> metrics(Docpack pack) {
    Optional<InputStream> entry = pack.open(QualityReport.ENTRY);
    if (entry.isEmpty()) {
      return List.of();
    }
    try (InputStream in = entry.get()) {
      return QualityReport.parse(in.readAllBytes()).metrics();
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.PACK_CORRUPT, QualityReport.ENTRY + ": " + e.getMessage(), e);
    }
  }

  private static String text(Metric metric) {
    if (metric.value() == null || metric.of() == null) {
      return "not measured: " + metric.reason();
    }
    String counts = Quantities.count(metric.value()) + " of " + Quantities.count(metric.of());
    if (metric.goal() == null) {
      return counts;
    }
    return counts + (metric.passes() ? "" : ", misses its goal of " + metric.goal());
  }
}
