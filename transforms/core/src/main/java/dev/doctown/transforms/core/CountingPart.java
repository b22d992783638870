package dev.doctown.transforms.core;

import dev.doctown.docpack.SideBySide;
import java.io.Closeable;
import java.io.IOException;
import org.apache.beam.sdk.metrics.MetricsContainer;
import org.apache.beam.sdk.metrics.MetricsEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Work on another thread that counts for the element of the thread it is made on: Beam's counters
 * belong to the thread that has the element.
 */
final class CountingPart implements SideBySide.Part {
  private final @Nullable MetricsContainer counters = MetricsEnvironment.getCurrentContainer();
  private final SideBySide.Part work;

  CountingPart(SideBySide.Part work) {
    this.work = work;
  }

  @Override
  public void run() throws IOException {
    Closeable counting = MetricsEnvironment.scopedMetricsContainer(counters);
    try {
      work.run();
    } finally {
      counting.close();
    }
  }
}
