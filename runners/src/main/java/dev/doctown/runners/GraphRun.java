package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.BuildCounters;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the graph of a build to its end. */
interface GraphRun {

  /**
   * Runs the graph.
   *
   * @param parallelism most elements worked on at once; 0 for as many as there is room for
   * @param progress takes the counters now and then while the graph runs, and at the end
   * @return the finished pack in the work directory, or the fault that prevented it
   */
  PackReceipt run(
      BuildSettings settings, int parallelism, Consumer<Map<BuildCounters, Long>> progress)
      throws IOException;

  /**
   * Ends what other machines do for a graph that runs; a process's own threads end with it. Does
   * nothing where nothing runs. Called by a thread of its own when a build is interrupted, and at
   * the end of every build.
   */
  default void stop() {}
}
