package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.tests.GeneratedSource.Copies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The analysis takes so much longer as there is more source, and no more memory than any build has:
 * measured over 1, 10 and 100 MB in processor time, which other work on the machine changes little.
 * Prints what each build took.
 */
@Tag("full")
class GrowthTest {
  private static final double STEEPEST = 1.1;
  private static final int MOST_MEBIBYTES = 1_600;
  private static final int TIMES = 10;
  private static final long SMALLEST = 1_000_000;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(Copies.class)
  void analysisGrowsAsTheSourceDoes(Copies copies) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "processor time is read from /proc");
    MeasuredBuild small = build(copies, SMALLEST);
    MeasuredBuild middle = build(copies, SMALLEST * TIMES);
    MeasuredBuild large = build(copies, SMALLEST * TIMES * TIMES);

    String slopes =
        String.format(
            Locale.ROOT,
            "%s: log-log slope of the analysis %.2f from 1 to 10 MB, %.2f from 10 to 100 MB",
            copies,
            slope(small, middle),
            slope(middle, large));
    System.out.println(slopes);
    assertTrue(slope(small, middle) <= STEEPEST && slope(middle, large) <= STEEPEST, slopes);
    assertTrue(large.peakMebibytes() <= MOST_MEBIBYTES, large.toString());
  }

  private static double slope(MeasuredBuild smaller, MeasuredBuild larger) {
    return Math.log(larger.analysisSeconds() / smaller.analysisSeconds()) / Math.log(TIMES);
  }

  private MeasuredBuild build(Copies copies, long bytes) throws IOException, InterruptedException {
    Path parent = Files.createDirectory(folder.resolve(Long.toString(bytes)));
    return MeasuredBuild.of(
        DoctownProcess.in(folder.toRealPath()),
        "build",
        "--repo=" + GeneratedSource.bytes(parent, copies, bytes),
        "--output=" + folder.resolve(bytes + ".docpack"),
        "--skip-embeddings",
        "--progress=json");
  }
}
