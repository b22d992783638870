package dev.doctown.transforms.llama.writing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Seconds by the clock, and of all processors for this process and those it has started. */
record Spent(double clock, double processor) {

  /** What is measured. */
  interface Work {
    void run() throws Exception;
  }

  static Spent of(Work work) throws Exception {
    long processor = processorNanos();
    long clock = System.nanoTime();
    work.run();
    return new Spent((System.nanoTime() - clock) / 1e9, (processorNanos() - processor) / 1e9);
  }

  private static long processorNanos() {
    long own = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    return own
        + ProcessHandle.current()
            .descendants()
            .mapToLong(child -> child.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
            .sum();
  }

  /** For one of so many. */
  Spent by(int count) {
    return new Spent(clock / count, processor / count);
  }

  static double median(List<Spent> rounds, ToDoubleFunction<Spent> what) {
    double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  static double ratio(List<Spent> over, List<Spent> under, ToDoubleFunction<Spent> what) {
    return median(over, what) / median(under, what);
  }

  /** Of so many a second, and a second of processors. */
  static String speed(List<Spent> rounds) {
    return String.format(
        Locale.ROOT,
        "%.1f, %.1f",
        1 / median(rounds, Spent::clock),
        1 / median(rounds, Spent::processor));
  }
}
