package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.quality.Metric;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a build made, read from the finished pack: on Flink the counters of a job that has ended
 * cannot be trusted.
 *
 * @param failures things that could not be done, by their code
 * @param missed the metrics that miss their goals, by name; each is a failure too
 */
record BuildSummary(
    Manifest manifest,
    PackReceipt receipt,
    FileOutcomes files,
    Tally failures,
    List<String> missed) {
  BuildSummary {
    missed = List.copyOf(missed);
  }

  static BuildSummary read(Path file, PackReceipt receipt) {
    try (Docpack pack = Docpack.open(file);
        RowIterator<FailureRow> rows = pack.rows(DocpackTable.FAILURES)) {
      Tally failures = new Tally();
      while (rows.hasNext()) {
        failures.add(rows.next().getCode());
      }
      List<String> missed =
          QualityText.metrics(pack).stream()
              .filter(metric -> !metric.passes())
              .map(Metric::name)
              .toList();
      missed.forEach(metric -> failures.add(ErrorCode.QUALITY_MISSED.name()));
      return new BuildSummary(pack.manifest(), receipt, FileOutcomes.of(pack), failures, missed);
    }
  }

  /** Why a stage was left out; null for one that ran. */
  @Nullable String skipped(String stage) {
    return manifest.description().stages().stream()
        .filter(each -> each.name().equals(stage))
        .findFirst()
        .map(PackDescription.Stage::skipped)
        .orElse(null);
  }

  /** Whether a model wrote documentation. */
  boolean documents() {
    return manifest.description().stages().stream()
        .anyMatch(stage -> stage.name().equals(BuildProgress.DOCUMENT) && stage.skipped() == null);
  }

  /** Chunks that were to get a vector; equal texts count each time, as progress counts them. */
  long chunksToEmbed() {
    return skipped(BuildProgress.EMBED) != null
        ? 0
        : manifest.rowsOf(DocpackTable.CHUNKS) - receipt.getTextsLeftOut();
  }

  /** Chunks whose text is that of an earlier one; less than none where not all were reached. */
  long repeated() {
    return chunksToEmbed()
        - receipt.getTextsComputed()
        - receipt.getTextsReused()
        - withoutVector();
  }

  /** Distinct texts for which the model gave no vector. */
  long withoutVector() {
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
}
