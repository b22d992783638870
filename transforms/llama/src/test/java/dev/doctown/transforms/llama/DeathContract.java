package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every engine holds to when its process, or that of its caller, is killed. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class DeathContract {
  private static final GenerationRequest LONG =
      new GenerationRequest("", "", "Go on", null, new Sampling(1, 0, 1, 0, 7), 0, 1500);

  @TempDir Path folder = Path.of("");

  abstract GenerationEngine engine();

  private TextGenerator open() throws IOException {
    return engine()
        .open(new GeneratorSettings(RandomModel.write(folder, "llama"), 2048, 1, "auto", 1, null));
  }

  @Test
  void killedOnceInTheMiddleItAnswersAllTheSame() throws IOException {
    try (TextGenerator generator = open()) {
      GenerationResult undisturbed = generator.generate(LONG, GenerationListener.NONE);
      AtomicInteger starts = new AtomicInteger();
      GenerationResult killed = generator.generate(LONG, killing(1, starts));

      assertEquals(1, starts.get());
      assertEquals(undisturbed.answer(), killed.answer());
    }
    assertEquals(List.of(), children());
  }

  @Test
  void killedTwiceItFailsByCodeAndTheNextIsAnswered() throws IOException {
    try (TextGenerator generator = open()) {
      DoctownException fault =
          assertThrows(
              DoctownException.class,
              () -> generator.generate(LONG, killing(2, new AtomicInteger())));
      assertEquals(ErrorCode.WORKER_CRASHED, fault.code());

      assertTrue(generator.generate(LONG, GenerationListener.NONE).answerTokens() > 0);
    }
    assertEquals(List.of(), children());
  }

  /** Kills the process at the first piece of each of so many tries. */
  private static GenerationListener killing(int tries, AtomicInteger starts) {
    return new GenerationListener() {
      private int killed;

      @Override
      public void piece(Part part, String text) {
        if (killed == starts.get() && killed < tries) {
          killed++;
          children().forEach(ProcessHandle::destroyForcibly);
        }
      }

      @Override
      public void startOver() {
        starts.incrementAndGet();
      }
    };
  }

  static List<ProcessHandle> children() {
    return ProcessHandle.current().children().toList();
  }

  @Test
  void itIsGoneASecondAfterItsParentWasKilled() throws IOException, InterruptedException {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WritingProgram.class.getName(),
                engine().name(),
                RandomModel.write(folder, "llama").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = parent.inputReader()) {
      long child = Long.parseLong(Objects.requireNonNull(output.readLine()));
      ProcessHandle handle = ProcessHandle.of(child).orElseThrow();

      parent.destroyForcibly().waitFor();

      long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
      while (runs(handle) && System.nanoTime() < end) {
        LockSupport.parkNanos(1_000_000);
      }
      boolean alive = runs(handle);
      handle.destroyForcibly();
      assertFalse(alive, "alive a second later");
    } finally {
      parent.destroyForcibly();
    }
  }

  /** One that nobody has asked about does not run. */
  private static boolean runs(ProcessHandle process) {
    try {
      return !Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
          .contains("State:\tZ");
    } catch (IOException e) {
      return process.isAlive();
    }
  }
}
