package dev.doctown.runners;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.transforms.core.BuildCounters;
import java.util.List;
import java.util.Map;

/** Where a build is: takes counters while it runs, shows them, and remembers for the summary. */
final class BuildProgress {
  private final ProgressMeter meter;
  private final ProgressDisplay display;
  private Map<BuildCounters, Long> counters = Map.of();

  BuildProgress(ProgressMeter meter, ProgressDisplay display) {
    this.meter = meter;
    this.display = display;
  }

  static BuildProgress of(DoctownOptions options, Terminal terminal) {
    ProgressStyle style = options.quiet() ? ProgressStyle.NONE : options.progress();
    return new BuildProgress(
        new ProgressMeter(System::nanoTime), ProgressDisplay.of(style, terminal, System::nanoTime));
  }

  /** Takes the counters as they are now. */
  void observe(Map<BuildCounters, Long> now) {
    counters = now;
    display.show(meter.observe(stages(now, false)));
  }

  /** The graph has ended well: stages whose total nobody knew are complete. */
  void complete() {
    display.show(meter.observe(stages(counters, true)));
  }

  /** The graph has ended, well or not. */
  void end() {
    display.finish();
  }

  /** A counter as last observed; shown, never decisive. */
  long counter(BuildCounters counter) {
    return counters.getOrDefault(counter, 0L);
  }

  /** Seconds between the beginning and the end of a stage; stages overlap. */
  double seconds(String stage) {
    return meter.seconds(stage);
  }

  private static List<StageCount> stages(Map<BuildCounters, Long> counters, boolean over) {
    long files = counters.getOrDefault(BuildCounters.FILES_TOTAL, 0L);
    long texts = counters.getOrDefault(BuildCounters.TEXTS_TOTAL, 0L);
    long rows = counters.getOrDefault(BuildCounters.ROWS_WRITTEN, 0L);
    return List.of(
        new StageCount("read", files, known(files), "files"),
        new StageCount(
            "chunk", counters.getOrDefault(BuildCounters.FILES_DONE, 0L), known(files), "files"),
        new StageCount(
            "embed", counters.getOrDefault(BuildCounters.TEXTS_DONE, 0L), known(texts), "texts"),
        new StageCount("assemble", rows, over ? known(rows) : -1, "rows"));
  }

  /** A total that is still 0 has not been counted yet. */
  private static long known(long total) {
    return total == 0 ? -1 : total;
  }
}
