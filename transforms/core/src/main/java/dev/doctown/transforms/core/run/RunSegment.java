package dev.doctown.transforms.core.run;

import dev.doctown.schemas.flow.RunAddress;

/**
 * A part of a run.
 *
 * @param run the run
 * @param offset where the part's first block begins; 0 for the run's start
 * @param rows records of the part
 */
public record RunSegment(RunAddress run, long offset, long rows) {

  /** All of a run. */
  public static RunSegment all(RunAddress run) {
    return new RunSegment(run, 0, run.getRows());
  }
}
