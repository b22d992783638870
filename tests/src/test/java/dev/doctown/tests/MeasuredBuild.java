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
 */
record MeasuredBuild(double seconds, long peakMebibytes) {
  private static final String PEAK = "VmHWM:";

  /** Runs a build that must succeed, with progress as JSON. */
  static MeasuredBuild of(DoctownProcess doctown, String... arguments)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = doctown.start(arguments);
    long peak = 0;
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        peak = Math.max(peak, peak(process.pid()));
        if (!line.startsWith("{\"stage\":")) {
          said.add(line);
        }
      }
    }
    assertEquals(0, process.waitFor(), () -> String.join("\n", said));
    MeasuredBuild build = new MeasuredBuild((System.nanoTime() - start) / 1e9, peak >> 10);
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

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f s, %d MiB", seconds, peakMebibytes);
  }
}
