package dev.doctown.runners;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.transforms.core.BuildCounters;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Where a build is: takes counters while it runs, shows them, and remembers for the summary. */
final class BuildProgress {
  static final String READ = "read";
  static final String CHUNK = "chunk";
  static final String EMBED = "embed";
  static final String ANALYZE = "analyze";
  static final String DOCUMENT = "document";
  static final String ASSEMBLE = "assemble";

  /** All stages, in the order in which they end. */
  static final List<String> STAGES =
      List.of(ProgressMeter.START, READ, CHUNK, EMBED, ANALYZE, DOCUMENT, ASSEMBLE);

  private final ProgressMeter meter;
  private final ProgressDisplay display;
  private final boolean documents;
  private final WritingRate writing;
  private Map<BuildCounters, Long> counters = Map.of();

  /**
   * @param documents whether a model writes
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  BuildProgress(
      ProgressMeter meter, ProgressDisplay display, boolean documents, LongSupplier clock) {
    this.meter = meter;
    this.display = display;
    this.documents = documents;
    this.writing = new WritingRate(clock);
  }

  /** The progress of a build that began with this process. */
  static BuildProgress of(DoctownOptions options, Terminal terminal) {
    ProgressStyle style = options.quiet() ? ProgressStyle.NONE : options.progress();
    long age = TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());
    return new BuildProgress(
        new ProgressMeter(System::nanoTime, System.nanoTime() - age),
        ProgressDisplay.of(style, terminal, System::nanoTime),
        options.documentation().generates(),
        System::nanoTime);
  }

  /** Takes the counters as they are now; the first time says that the graph runs. */
  void observe(Map<BuildCounters, Long> now) {
    counters = now;
    display.show(
        meter.observe(
            List.of(
                stage(READ, BuildCounters.FILES_TOTAL, BuildCounters.FILES_TOTAL, "files"),
                stage(CHUNK, BuildCounters.FILES_DONE, BuildCounters.FILES_TOTAL, "files"),
                embed(),
                stage(
                    ANALYZE,
                    BuildCounters.ANALYSIS_STEPS_DONE,
                    BuildCounters.ANALYSIS_STEPS_TOTAL,
                    "steps"),
                document(),
                stage(ASSEMBLE, BuildCounters.ROWS_WRITTEN, BuildCounters.ROWS_TOTAL, "rows"))));
  }

  /** The graph has ended, well or not. */
  void end() {
    display.finish();
  }

  /** The pack is in place and nothing else is left of the build. */
  void published() {
    meter.end(ASSEMBLE);
  }

  /** A counter as last observed; shown, never decisive. */
  long counter(BuildCounters counter) {
    return counters.getOrDefault(counter, 0L);
  }

  /** Seconds that belong to a stage; those of all stages make the whole build. */
  double seconds(String stage) {
    return meter.seconds(stage);
  }

  /** A total that is still 0 has not been counted yet. */
  private StageCount stage(String name, BuildCounters done, BuildCounters total, String unit) {
    long known = counter(total);
    return new StageCount(name, counter(done), known == 0 ? -1 : known, unit);
  }

  /** Where no model writes there is nothing to do; else it is known when the tasks are made. */
  private StageCount document() {
    long total = counter(BuildCounters.TASKS_TOTAL);
    return new StageCount(
        DOCUMENT,
        BuildCounters.LEVELS_DONE.stream().mapToLong(this::counter).sum(),
        total == 0 && documents ? -1 : total,
        "texts",
        writing.note(this::counter));
  }

  /** Chunking counts the texts: before its end their number grows, after it none may be left. */
  private StageCount embed() {
    long files = counter(BuildCounters.FILES_TOTAL);
    boolean counted = files > 0 && counter(BuildCounters.FILES_DONE) >= files;
    return new StageCount(
        EMBED,
        counter(BuildCounters.TEXTS_DONE),
        counted ? counter(BuildCounters.TEXTS_TOTAL) : -1,
        "texts");
  }
}
