package dev.doctown.runners;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.transforms.core.BuildCounters;
import java.util.Map;

/** Says how much a model is to write as soon as that is known, and which option makes it less. */
final class WritingAmount {
  private final DoctownOptions options;
  private final Terminal terminal;
  private boolean told;

  WritingAmount(DoctownOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
    this.told = options.quiet() || !options.documentation().generates();
  }

  private static String time(long seconds) {
    return seconds == 0
        ? ""
        : ", for about " + Quantities.duration(seconds) + " at the speed it has here";
  }

  /** Takes the counters as they are now. */
  void tellOnce(Map<BuildCounters, Long> counters) {
    long texts = counters.getOrDefault(BuildCounters.TASKS_TOTAL, 0L);
    if (!told && texts > 0) {
      told = true;
      terminal.say(
          "doctown: the model is asked about "
              + Quantities.count(texts, "subjects")
              + time(counters.getOrDefault(BuildCounters.WRITING_SECONDS, 0L))
              + "; --max-symbols, now "
              + options.documentation().maxSymbols()
              + ", makes them fewer"
              + (options.documentation().deadline() == null ? ", --deadline ends in time" : ""));
    }
  }
}
