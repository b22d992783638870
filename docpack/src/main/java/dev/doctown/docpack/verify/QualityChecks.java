package dev.doctown.docpack.verify;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.quality.FinishedPack;
import dev.doctown.docpack.quality.Metric;
import dev.doctown.docpack.quality.QualityReport;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures a pack again and holds it to what it says of itself and to the goals. */
public final class QualityChecks {
  private QualityChecks() {}

  /**
   * Checks {@code quality.json}.
   *
   * @return what is wrong, and the metrics that miss their goals, by name; empty when there is none
   * @throws DoctownException when the pack cannot be read
   */
  public static List<Finding> check(Path file) {
    try (Docpack pack = Docpack.open(file)) {
      return check(pack);
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.PACK_CORRUPT, file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static List<Finding> check(Docpack pack) throws IOException {
    List<Finding> findings = new ArrayList<>();
    FinishedPack content = FinishedPack.of(pack);
    QualityReport measured = QualityReport.of(content);
    if (!pack.entries().contains(QualityReport.ENTRY)) {
      findings.add(finding("", "is missing"));
    } else if (!Arrays.equals(content.read(QualityReport.ENTRY), measured.toJson())) {
      findings.add(finding("", "is not what the pack's pages and tables give"));
    }
    for (Metric metric : measured.metrics()) {
      if (!metric.passes()) {
        findings.add(finding(" " + metric.name(), missed(metric)));
      }
    }
    return findings;
  }

  private static String missed(Metric metric) {
    String first = metric.failures().isEmpty() ? "" : "; first: " + metric.failures().get(0);
    return metric.value() + " of " + metric.of() + ", goal " + metric.goal() + first;
  }

  private static Finding finding(String metric, String message) {
    return new Finding(Finding.Code.QUALITY, QualityReport.ENTRY + metric, message);
  }
}
