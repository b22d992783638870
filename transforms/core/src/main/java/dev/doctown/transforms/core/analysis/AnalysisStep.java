package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.Serializable;

/**
 * One part of the analysis. It reads the repository as often as it likes, writes the tables that
 * are its own, and keeps what later steps build on. Equal repositories give equal rows, and no more
 * is held in memory than is kept.
 */
public interface AnalysisStep extends Serializable {

  /** A word for the step, the subject of its failures. */
  String name();

  /**
   * Does the work.
   *
   * @throws dev.doctown.transforms.spi.DoctownException {@link ErrorCode#ANALYSIS_TOO_LARGE} before
   *     anything is written or kept: the step becomes a failure, and the steps behind it go on
   *     without what it would have kept; any other code prevents the docpack
   */
  void run(RepositoryView repository, AnalysisResults results) throws IOException;
}
