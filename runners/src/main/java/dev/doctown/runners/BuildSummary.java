package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.BuildCounters;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What a build made, read from the finished pack: on Flink the counters of a job that has ended
 * cannot be trusted.
 */
final class BuildSummary {
  private static final int SHOWN_DIGITS = 12;
  private static final int LANGUAGES_SHOWN = 4;
  private static final int FACTS_WIDTH = 64;
  private static final String BETWEEN_FACTS = "   ";
  private static final String BY_LINES = "lines:";

  private final Manifest manifest;
  private final PackReceipt receipt;
  private final Map<String, Long> languages = new TreeMap<>(Utf8Order.INSTANCE);
  private final Map<String, Long> failures = new TreeMap<>(Utf8Order.INSTANCE);
  private long byLines;

  private BuildSummary(Manifest manifest, PackReceipt receipt) {
    this.manifest = manifest;
    this.receipt = receipt;
  }

  static BuildSummary read(Path file, PackReceipt receipt) {
    try (Docpack pack = Docpack.open(file)) {
      BuildSummary summary = new BuildSummary(pack.manifest(), receipt);
      summary.count(pack);
      return summary;
    }
  }

  private void count(Docpack pack) {
    try (RowIterator<FileRow> rows =
        pack.rows(DocpackTable.FILES, Set.of("path", "language", "chunking"))) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        if (row.getLanguage() != null) {
          languages.merge(row.getLanguage(), 1L, Long::sum);
        }
        if (row.getChunking() != null && row.getChunking().startsWith(BY_LINES)) {
          byLines++;
        }
      }
    }
    try (RowIterator<FailureRow> rows = pack.rows(DocpackTable.FAILURES)) {
      while (rows.hasNext()) {
        failures.merge(rows.next().getCode(), 1L, Long::sum);
      }
    }
  }

  /** Number of things that could not be done. */
  long failures() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The summary, for standard error. The seconds of its stages are those of the whole process.
   *
   * @param shown the pack as the user names it
   */
  List<String> lines(Path shown, DoctownOptions options, BuildProgress progress) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            " \u00b7 ",
            "doctown " + manifest.description().generatorVersion(),
            OneLine.of(RevisionText.of(manifest.description().source())),
            Quantities.count(rows("files"), "files"),
            languagesText()));
    lines.addAll(
        stage(
            ProgressMeter.START,
            progress,
            "runner " + options.runner(),
            "parallelism " + options.parallelism()));
    lines.addAll(
        stage(
            BuildProgress.READ,
            progress,
            Quantities.count(rows("files"), "files"),
            Quantities.bytes(manifest.bytesIn())));
    lines.addAll(
        stage(
            BuildProgress.CHUNK,
            progress,
            Quantities.count(rows("chunks"), "chunks"),
            Quantities.count(definitions(manifest), "symbols"),
            byLines == 0 ? "" : Quantities.count(byLines, "files") + " by lines"));
    lines.addAll(stage(BuildProgress.EMBED, progress, embedFacts(progress)));
    lines.addAll(
        stage(
            BuildProgress.ASSEMBLE,
            progress,
            shown.toString(),
            Quantities.bytes(receipt.getBytes()),
            "sha256 " + receipt.getSha256().substring(0, SHOWN_DIGITS) + "…"));
    if (!failures.isEmpty()) {
      lines.add(failuresLine(shown));
    }
    return lines;
  }

  private String[] embedFacts(BuildProgress progress) {
    for (PackDescription.Stage stage : manifest.description().stages()) {
      if (stage.name().equals(BuildProgress.EMBED) && stage.skipped() != null) {
        return new String[] {"skipped: " + stage.skipped()};
      }
    }
    long tokens = progress.counter(BuildCounters.TOKENS);
    double seconds = progress.seconds(BuildProgress.EMBED);
    return new String[] {
      Quantities.count(receipt.getTextsComputed() + receipt.getTextsReused(), "texts"),
      receipt.getTextsReused() == 0
          ? ""
          : Quantities.count(receipt.getTextsReused()) + " of them from the old pack",
      tokens == 0 ? "" : Quantities.large(tokens) + " tokens",
      tokens == 0 || seconds == 0
          ? ""
          : Quantities.count(Math.round(tokens / seconds)) + " tokens/s",
      receipt.getTextsLeftOut() == 0
          ? ""
          : Quantities.count(receipt.getTextsLeftOut(), "chunks") + " left out (--embed all)"
    };
  }

  private String failuresLine(Path shown) {
    return Quantities.count(failures(), "failures")
        + ": "
        + descending(failures, failures.size(), (code, count) -> count + " " + code)
        + " (doctown inspect --failures "
        + shown
        + ")";
  }

  private String languagesText() {
    return languages.isEmpty()
        ? "no known language"
        : descending(languages, LANGUAGES_SHOWN, (language, count) -> language + " " + count);
  }

  private static String descending(
      Map<String, Long> counts, int most, BiFunction<String, String, String> text) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey, Utf8Order.INSTANCE))
        .limit(most)
        .map(entry -> text.apply(entry.getKey(), Quantities.count(entry.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static List<String> stage(String name, BuildProgress progress, String... facts) {
    return stage(name, progress.seconds(name), List.of(facts));
  }

  /** The lines of a stage: facts that do not fit beside the seconds follow below. */
  static List<String> stage(String name, double seconds, List<String> facts) {
    List<String> texts = new ArrayList<>();
    for (String fact : facts) {
      int last = texts.size() - 1;
      if (fact.isEmpty()) {
        continue;
      }
      if (last >= 0
          && texts.get(last).length() + BETWEEN_FACTS.length() + fact.length() <= FACTS_WIDTH) {
        texts.set(last, texts.get(last) + BETWEEN_FACTS + fact);
      } else {
        texts.add(fact);
      }
    }
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(
          lines.isEmpty()
              ? String.format(
                  Locale.ROOT, "  %-9s %-" + FACTS_WIDTH + "s %7.1f s", name, text, seconds)
              : String.format(Locale.ROOT, "  %-9s %s", "", text));
    }
    return lines;
  }

  /** Number of symbols without those that stand for files, one each. */
  static long definitions(Manifest manifest) {
    return rows(manifest, "symbols") - rows(manifest, "files");
  }

  private long rows(String table) {
    return rows(manifest, table);
  }

  private static long rows(Manifest manifest, String table) {
    return manifest.rows().getOrDefault(table, 0L);
  }
}
