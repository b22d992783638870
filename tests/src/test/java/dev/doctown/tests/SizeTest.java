package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.transforms.djl.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Size costs time, never memory: whatever the repository, the launcher's {@code -Xmx1g} and one
 * resident size are enough. Prints what each build took.
 */
@Tag("full")
class SizeTest {
  private static final int MOST_MEBIBYTES = 1_600;
  private static final int MANY_FILES = 25_000;
  private static final int SMALL_FILE = 2_000;
  private static final long MEGABYTE = 1_000_000;

  @TempDir private Path folder = Path.of("");

  private Path model = Path.of("");
  private int packs;

  @BeforeEach
  void prepare() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is read from /proc");
    folder = folder.toRealPath();
    model = TinyModel.copyTo(folder.resolve("model"));
  }

  @Test
  void manyFilesGiveTheSameBytesOnBothRunners() throws Exception {
    Path repository = GeneratedSource.files(folder, SMALL_FILE, MANY_FILES);
    Map<String, Path> made = new TreeMap<>();
    for (String runner : List.of("direct", "flink")) {
      made.put(runner, build(repository, "--runner=" + runner, "--embedding-model=" + model));
    }

    SameBytes.check(made);
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 100, 1_000})
  void memoryIsBoundedWithoutVectors(long megabytes) throws Exception {
    build(GeneratedSource.bytes(folder, megabytes * MEGABYTE), "--skip-embeddings");
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 50})
  void memoryIsBoundedWithVectors(long megabytes) throws Exception {
    build(GeneratedSource.bytes(folder, megabytes * MEGABYTE), "--embedding-model=" + model);
  }

  private Path build(Path repository, String... more) throws IOException, InterruptedException {
    Path pack = folder.resolve("pack" + packs++ + ".docpack");
    List<String> arguments =
        new ArrayList<>(
            List.of("build", "--repo=" + repository, "--output=" + pack, "--progress=json"));
    arguments.addAll(List.of(more));
    MeasuredBuild build =
        MeasuredBuild.of(DoctownProcess.in(folder), arguments.toArray(String[]::new));
    assertTrue(
        build.peakMebibytes() > 0 && build.peakMebibytes() <= MOST_MEBIBYTES, build.toString());
    return pack;
  }
}
