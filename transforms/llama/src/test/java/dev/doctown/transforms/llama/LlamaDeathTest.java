package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.models.ModelLock;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to a process that runs a model, and to the model itself. */
class LlamaDeathTest {
  private static final GenerationRequest LONG =
      new GenerationRequest("", "", "Go on", null, new Sampling(1, 0, 1, 0, 7), 0, 1500);

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  @Test
  void killedOnceInTheMiddleItAnswersAllTheSame() throws IOException {
    try (TextGenerator generator = InstalledEngine.open(RandomModel.write(folder, "llama"), 1)) {
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
    try (TextGenerator generator = InstalledEngine.open(RandomModel.write(folder, "llama"), 1)) {
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

  private static List<ProcessHandle> children() {
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
                RandomModel.write(folder, "llama").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = parent.inputReader()) {
      long child = Long.parseLong(Objects.requireNonNull(output.readLine()));
      ProcessHandle handle = ProcessHandle.of(child).orElseThrow();

      parent.destroyForcibly().waitFor();

      long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
      while (runs(handle)) {
        assertTrue(System.nanoTime() < end, "alive a second later");
        LockSupport.parkNanos(1_000_000);
      }
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

  /** What the check of headers lets through is loaded for real, the first twenty of them. */
  @Test
  void damagedModelsAreFaultsByCodeOrModels() throws IOException {
    byte[] sound = RandomModel.bytes("llama").toByteArray();
    int header = new String(sound, StandardCharsets.ISO_8859_1).indexOf("output_norm.weight");
    int loaded = 0;
    for (int seed = 0; seed < 300 && loaded < 20; seed++) {
      byte[] bytes = sound.clone();
      Random random = new Random(seed);
      for (int change = 0; change <= random.nextInt(3); change++) {
        bytes[random.nextInt(header)] = (byte) random.nextInt(256);
      }
      Path model = Files.write(folder.resolve("damaged-" + seed + ".gguf"), bytes);
      try (TextGenerator generator =
          new LlamaEngine().open(new GeneratorSettings(model, 256, 1, "auto", 1, "chatml"))) {
        loaded++;
        generator.generate(
            new GenerationRequest("", "", "?", null, Sampling.GREEDY, 0, 4),
            GenerationListener.NONE);
      } catch (DoctownException e) {
        assertFalse(e.code() == ErrorCode.BUG, "seed " + seed + ": " + e.getMessage());
      }
      Files.delete(model);
    }
    assertEquals(20, loaded);
    assertEquals(List.of(), children());
  }

  @Test
  void otherBytesThanPinnedAreNotLoaded() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    Files.write(
        folder.resolve(ModelLock.NAME),
        ("0".repeat(64) + "  " + model.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));

    DoctownException fault =
        assertThrows(DoctownException.class, () -> InstalledEngine.open(model, 1));

    assertEquals(ErrorCode.MODEL_HASH_MISMATCH, fault.code());
    assertEquals(List.of(), children());
  }
}
