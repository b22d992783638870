package dev.doctown.runners;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.EmbedScope;
import dev.doctown.transforms.core.BuildCounters;
import dev.doctown.transforms.core.DocumentationTotals;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The summary of a build in lines, for standard error. The seconds of its stages are those of the
 * whole process.
 */
final class SummaryText {
  private static final int SHOWN_DIGITS = 12;
  private static final int LANGUAGES_SHOWN = 4;
  private static final int FACTS_WIDTH = 64;
  private static final List<DocpackTable<?>> ANALYZED =
      List.of(
          DocpackTable.SUBSYSTEMS,
          DocpackTable.DEPENDENCIES,
          DocpackTable.ENTRY_POINTS,
          DocpackTable.SETTINGS);
  private static final String BETWEEN_FACTS = "   ";

  private final BuildSummary summary;
  private final BuildProgress progress;

  SummaryText(BuildSummary summary, BuildProgress progress) {
    this.summary = summary;
    this.progress = progress;
  }

  /**
   * The lines.
   *
   * @param shown the pack as the user names it
   */
  List<String> lines(Path shown, DoctownOptions options) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            " \u00b7 ",
            "doctown " + summary.manifest().description().generatorVersion(),
            OneLine.of(RevisionText.of(summary.manifest().description().source())),
            Quantities.count(summary.processed(), "files"),
            languagesText()));
    lines.addAll(
        stage(
            ProgressMeter.START,
            "runner " + options.runner(),
            "parallelism " + options.parallelism()));
    lines.addAll(
        stage(
            BuildProgress.READ,
            Quantities.count(summary.processed(), "files"),
            Quantities.bytes(summary.processedBytes()),
            summary.files().excluded() == 0
                ? ""
                : Quantities.count(summary.files().excluded(), "files") + " left out by globs"));
    lines.addAll(
        stage(
            BuildProgress.CHUNK,
            Quantities.count(summary.manifest().rowsOf(DocpackTable.CHUNKS), "chunks"),
            Quantities.count(summary.manifest().definitions(), "symbols"),
            summary.files().byLines().total() == 0
                ? ""
                : Quantities.count(summary.files().byLines().total(), "files") + " by lines"));
    lines.addAll(stage(BuildProgress.EMBED, embedFacts(options)));
    lines.addAll(stage(BuildProgress.ANALYZE, analysisFacts()));
    if (summary.documents()) {
      lines.addAll(stage(BuildProgress.DOCUMENT, documentFacts()));
      lines.addAll(new LevelTable(summary.receipt()).lines());
    }
    lines.addAll(
        stage(
            BuildProgress.ASSEMBLE,
            shown.toString(),
            Quantities.bytes(summary.receipt().getBytes()),
            "sha256 " + summary.receipt().getSha256().substring(0, SHOWN_DIGITS) + "…"));
    String undone = undone();
    if (!undone.isEmpty()) {
      lines.add(undone + " (doctown inspect --failures " + shown + ")");
    }
    if (!summary.missed().isEmpty()) {
      lines.add(
          "goals missed by "
              + String.join(", ", summary.missed())
              + ": "
              + ErrorCode.QUALITY_MISSED
              + " (doctown verify --quality "
              + shown
              + ")");
    }
    return lines;
  }

  private String[] embedFacts(DoctownOptions options) {
    String skipped = summary.skipped(BuildProgress.EMBED);
    if (skipped != null) {
      return new String[] {"skipped: " + skipped};
    }
    long tokens = progress.counter(BuildCounters.TOKENS);
    double seconds = progress.seconds(BuildProgress.EMBED);
    return new String[] {
      Quantities.count(summary.chunksToEmbed(), "texts"),
      summary.repeated() <= 0 ? "" : Quantities.count(summary.repeated()) + " of them repeated",
      summary.receipt().getTextsReused() == 0
          ? ""
          : Quantities.count(summary.receipt().getTextsReused()) + " of them from the old pack",
      tokens == 0 ? "" : Quantities.large(tokens) + " tokens",
      tokens == 0 || seconds == 0
          ? ""
          : Quantities.count(Math.round(tokens / seconds)) + " tokens/s",
      summary.receipt().getTextsLeftOut() == 0
          ? ""
          : Quantities.count(summary.receipt().getTextsLeftOut(), "chunks")
              + (options.embed() == EmbedScope.ALL ? " without a word" : " left out (--embed all)")
    };
  }

  private String[] analysisFacts() {
    long edges = summary.manifest().rowsOf(DocpackTable.EDGES);
    return Stream.concat(
            Stream.of(Quantities.count(edges, "edges")), ANALYZED.stream().map(this::rows))
        .toArray(String[]::new);
  }

  private String[] documentFacts() {
    DocumentationTotals totals = DocumentationTotals.of(summary.receipt());
    long written = progress.counter(BuildCounters.WRITTEN_TOKENS);
    return new String[] {
      Quantities.count(totals.tasks(), "texts"),
      Quantities.count(totals.generated()) + " worded by the model",
      totals.rejected() == 0
          ? ""
          : Quantities.count(totals.rejected()) + " dropped by the gates, as the source has them",
      totals.failed() == 0
          ? ""
          : Quantities.count(totals.failed()) + " without an answer, as the source has them",
      totals.deferred() == 0
          ? ""
          : Quantities.count(totals.deferred()) + " left for the next build",
      Quantities.count(totals.calls(), "calls"),
      totals.known() == 0 ? "" : Quantities.count(totals.known(), "answers") + " known before",
      written == 0 ? "" : Quantities.large(written) + " tokens written",
      written == 0 ? "" : readFacts(),
      written == 0 ? "" : modelShare()
    };
  }

  private String readFacts() {
    long read = progress.counter(BuildCounters.PROMPT_TOKENS);
    long known = progress.counter(BuildCounters.REUSED_TOKENS);
    return Quantities.large(read)
        + " read"
        + (known == 0 || read == 0
            ? ""
            : ", " + known * 100 / read + " % of them with an earlier prompt");
  }

  /**
   * How much of the time the model worked, by its own clock; it may write several texts at once.
   */
  private String modelShare() {
    double seconds = progress.seconds(BuildProgress.DOCUMENT);
    double inModel = progress.counter(BuildCounters.MODEL_MILLISECONDS) / 1_000.0;
    double texts = seconds == 0 ? 0 : inModel / seconds;
    return texts <= 1
        ? Math.round(texts * 100) + " % of the time in the model"
        : String.format(Locale.ROOT, "%.1f texts at a time", texts);
  }

  /** How many rows a table has, in its own name; nothing where there are none. */
  private String rows(DocpackTable<?> table) {
    long rows = summary.manifest().rowsOf(table);
    return rows == 0 ? "" : Quantities.count(rows, table.tableName().replace('_', ' '));
  }

  private String undone() {
    List<String> texts = new ArrayList<>();
    Tally notParsed = summary.files().notParsed();
    if (notParsed.total() > 0) {
      texts.add(Quantities.count(notParsed.total(), "files") + " not parsed: " + notParsed.text());
    }
    long poorlyParsed = summary.failures().of(ErrorCode.PARSE_WITH_ERRORS.name());
    if (poorlyParsed > 0) {
      texts.add(
          Quantities.count(poorlyParsed, "files")
              + " parsed in part: "
              + ErrorCode.PARSE_WITH_ERRORS);
    }
    if (summary.withoutVector() > 0) {
      texts.add(
          Quantities.count(summary.withoutVector(), "texts")
              + " without vector: "
              + ErrorCode.EMBED_FAILED);
    }
    if (summary.failures().of(ErrorCode.ANALYSIS_TOO_LARGE.name()) > 0) {
      texts.add("not analyzed in full: " + ErrorCode.ANALYSIS_TOO_LARGE);
    }
    return String.join("; ", texts);
  }

  private String languagesText() {
    Tally languages = summary.files().languages();
    return languages.total() == 0
        ? "no known language"
        : languages.text(LANGUAGES_SHOWN, (language, count) -> language + " " + count);
  }

  private List<String> stage(String name, String... facts) {
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
}
