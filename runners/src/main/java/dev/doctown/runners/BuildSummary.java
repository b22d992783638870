package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.EmbedScope;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.core.BuildCounters;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a build made, read from the finished pack: on Flink the counters of a job that has ended
 * cannot be trusted.
 */
final class BuildSummary {
  private static final int SHOWN_DIGITS = 12;
  private static final int LANGUAGES_SHOWN = 4;
  private static final int FACTS_WIDTH = 64;
  private static final String BETWEEN_FACTS = "   ";

  private final Manifest manifest;
  private final PackReceipt receipt;
  private final FileOutcomes files;
  private final Tally failures = new Tally();

  private BuildSummary(Docpack pack, PackReceipt receipt) {
    this.manifest = pack.manifest();
    this.receipt = receipt;
    this.files = FileOutcomes.of(pack);
    try (RowIterator<FailureRow> rows = pack.rows(DocpackTable.FAILURES)) {
      while (rows.hasNext()) {
        failures.add(rows.next().getCode());
      }
    }
  }

  static BuildSummary read(Path file, PackReceipt receipt) {
    try (Docpack pack = Docpack.open(file)) {
      return new BuildSummary(pack, receipt);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  PackReceipt receipt() {
    return receipt;
  }

  FileOutcomes files() {
    return files;
  }

  /** Things that could not be done, by their code. */
  Tally failures() {
    return failures;
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
            Quantities.count(processed(), "files"),
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
            Quantities.count(processed(), "files"),
            Quantities.bytes(processedBytes()),
            files.excluded() == 0
                ? ""
                : Quantities.count(files.excluded(), "files") + " left out by globs"));
    lines.addAll(
        stage(
            BuildProgress.CHUNK,
            progress,
            Quantities.count(manifest.rowsOf(DocpackTable.CHUNKS), "chunks"),
            Quantities.count(manifest.definitions(), "symbols"),
            files.byLines().total() == 0
                ? ""
                : Quantities.count(files.byLines().total(), "files") + " by lines"));
    lines.addAll(stage(BuildProgress.EMBED, progress, embedFacts(options, progress)));
    lines.addAll(
        stage(
            BuildProgress.ASSEMBLE,
            progress,
            shown.toString(),
            Quantities.bytes(receipt.getBytes()),
            "sha256 " + receipt.getSha256().substring(0, SHOWN_DIGITS) + "…"));
    String undone = undone();
    if (!undone.isEmpty()) {
      lines.add(undone + " (doctown inspect --failures " + shown + ")");
    }
    return lines;
  }

  private String[] embedFacts(DoctownOptions options, BuildProgress progress) {
    String skipped = skipped(BuildProgress.EMBED);
    if (skipped != null) {
      return new String[] {"skipped: " + skipped};
    }
    long tokens = progress.counter(BuildCounters.TOKENS);
    double seconds = progress.seconds(BuildProgress.EMBED);
    return new String[] {
      Quantities.count(chunksToEmbed(), "texts"),
      repeated() <= 0 ? "" : Quantities.count(repeated()) + " of them repeated",
      receipt.getTextsReused() == 0
          ? ""
          : Quantities.count(receipt.getTextsReused()) + " of them from the old pack",
      tokens == 0 ? "" : Quantities.large(tokens) + " tokens",
      tokens == 0 || seconds == 0
          ? ""
          : Quantities.count(Math.round(tokens / seconds)) + " tokens/s",
      receipt.getTextsLeftOut() == 0
          ? ""
          : Quantities.count(receipt.getTextsLeftOut(), "chunks")
              + (options.embed() == EmbedScope.ALL ? " without a word" : " left out (--embed all)")
    };
  }

  private @Nullable String skipped(String name) {
    return manifest.description().stages().stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .map(PackDescription.Stage::skipped)
        .orElse(null);
  }

  private String undone() {
    List<String> texts = new ArrayList<>();
    Tally notParsed = files.notParsed();
    if (notParsed.total() > 0) {
      texts.add(Quantities.count(notParsed.total(), "files") + " not parsed: " + notParsed.text());
    }
    long poorlyParsed = failures.of(ErrorCode.PARSE_WITH_ERRORS.name());
    if (poorlyParsed > 0) {
      texts.add(
          Quantities.count(poorlyParsed, "files")
              + " parsed in part: "
              + ErrorCode.PARSE_WITH_ERRORS);
    }
    if (withoutVector() > 0) {
      texts.add(
          Quantities.count(withoutVector(), "texts")
              + " without vector: "
              + ErrorCode.EMBED_FAILED);
    }
    return String.join("; ", texts);
  }

  /** Chunks that were to get a vector; equal texts count each time, as progress counts them. */
  long chunksToEmbed() {
    return skipped(BuildProgress.EMBED) != null
        ? 0
        : manifest.rowsOf(DocpackTable.CHUNKS) - receipt.getTextsLeftOut();
  }

  /** Chunks whose text is that of an earlier one; less than none where not all were reached. */
  private long repeated() {
    return chunksToEmbed()
        - receipt.getTextsComputed()
        - receipt.getTextsReused()
        - withoutVector();
  }

  private long withoutVector() {
    return failures.of(ErrorCode.EMBED_FAILED.name());
  }

  /** Files that the globs did not leave out. */
  long processed() {
    return manifest.rowsOf(DocpackTable.FILES) - files.excluded();
  }

  /** Bytes of these files. */
  long processedBytes() {
    return manifest.bytesIn() - files.excludedBytes();
  }

  private String languagesText() {
    Tally languages = files.languages();
    return languages.total() == 0
        ? "no known language"
        : languages.text(LANGUAGES_SHOWN, (language, count) -> language + " " + count);
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
}
