package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A build and what it took.
 *
 * @param peakMebibytes largest resident memory, as Linux counted it at each event of progress
 * @param analysisSeconds processor time of the process between the last event before the analysis
 *     and the first behind it
 */
record MeasuredBuild(double seconds, long peakMebibytes, double analysisSeconds) {
  private static final String PEAK = "VmHWM:";
  private static final String STAGE = "{\"stage\":";

  /** Of Linux, whatever its kernel was built with. */
  private static final double TICKS_PER_SECOND = 100;

  /** Runs a build that must succeed, with progress as JSON. */
  static MeasuredBuild of(DoctownProcess doctown, String... arguments)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = doctown.start(arguments);
    long peak = 0;
    double before = 0;
    double behind = 0;
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        peak = Math.max(peak, peak(process.pid()));
        if (!line.startsWith(STAGE)) {
          said.add(line);
        } else if (line.startsWith(STAGE + "\"assemble\"")) {
          behind = behind == 0 ? processorSeconds(process.pid()) : behind;
        } else if (!line.startsWith(STAGE + "\"analyze\"")) {
          before = processorSeconds(process.pid());
        }
      }
    }
    assertEquals(0, process.waitFor(), () -> String.join("\n", said));
    MeasuredBuild build =
        new MeasuredBuild((System.nanoTime() - start) / 1e9, peak >> 10, behind - before);
    System.out.println(build + " " + String.join(" ", arguments));
    said.forEach(System.out::println);
    return build;
  }

  private static long peak(long process) throws IOException {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith(PEAK)) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (NoSuchFileException e) {
      // It has ended; this is not how its end is noticed.
    }
    return 0;
  }

  /** User and system time so far; 0 when the process has ended. */
  private static double processorSeconds(long process) throws IOException {
    try {
      String status = Files.readString(Path.of("/proc/" + process + "/stat"));
      // The name of the program, in brackets, may hold anything.
      String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f s, %d MiB, analysis %.2f s of processor time",
        seconds,
        peakMebibytes,
        analysisSeconds);
  }
}
