package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentDeathTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir private Path folder = Path.of("");

  @Test
  void theChildDiesWithItsParentAndNothingIsLeft() throws IOException, InterruptedException {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                ParentProgram.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = parent.inputReader()) {
      long child = Long.parseLong(Objects.requireNonNull(output.readLine()));
      assertEquals("under way", output.readLine());
      assertTrue(Calls.isAlive(child));
      assertEquals(List.of(), files());

      parent.destroyForcibly().waitFor();

      long end = System.nanoTime() + SECOND.toNanos();
      while (Calls.isAlive(child)) {
        assertTrue(System.nanoTime() < end, "alive a second later");
        LockSupport.parkNanos(1_000_000);
      }
      assertEquals(List.of(), files());
    } finally {
      parent.destroyForcibly();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
