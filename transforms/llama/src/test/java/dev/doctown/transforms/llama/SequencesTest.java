package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.schema.SchemaCheck;
import dev.doctown.transforms.llama.schema.Schemas;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several answers at a time, by a model of random weights in a real worker process. */
class SequencesTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  /**
   * Common steps and flash attention change scores in their last digits, and among tokens of random
   * weights every second one is about as likely as the next: many answers stay the same all the
   * same, none would if sequences were mixed up.
   */
  @Test
  void answersAreTheirOwn() throws Exception {
    Path model = RandomModel.write(folder, "qwen3");
    List<GenerationRequest> requests =
        IntStream.range(0, 24)
            .mapToObj(
                index ->
                    new GenerationRequest(
                        "You are number " + index % 3,
                        "Shared " + index % 2,
                        "own ".repeat(1 + 7 * index % 40) + index,
                        index % 4 == 1 ? Schemas.STATEMENTS : null,
                        new Sampling(1, 0, 1, 0, index),
                        index % 5 == 0 ? 12 : 0,
                        40))
            .toList();
    List<GenerationResult> alone = new ArrayList<>();
    try (TextGenerator generator = open(model, 1)) {
      for (GenerationRequest request : requests) {
        alone.add(generator.generate(request, GenerationListener.NONE));
      }
    }
    int same = 0;
    try (TextGenerator generator = open(model, 4)) {
      assertTrue(generator.backend().endsWith("; 4 sequences"));
      assertEquals(1024, generator.contextLength());
      List<GenerationResult> together = all(generator, requests, 8);
      SchemaCheck check = new SchemaCheck(Schemas.STATEMENTS);
      for (int index = 0; index < requests.size(); index++) {
        GenerationResult result = together.get(index);
        assertEquals(alone.get(index).promptTokens(), result.promptTokens());
        assertTrue(result.thinkingTokens() <= requests.get(index).maxThinkingTokens());
        if (requests.get(index).jsonSchema() != null) {
          assertEquals(List.of(), check.faults(result.answer()), result.answer());
        }
        same += result.answer().equals(alone.get(index).answer()) ? 1 : 0;
      }
    }
    assertTrue(same >= requests.size() / 3, same + " of " + requests.size());
  }

  @Test
  void aSharedPartIsComputedOnce() throws Exception {
    try (TextGenerator generator = open(RandomModel.write(folder, "llama"), 4)) {
      List<GenerationRequest> requests =
          IntStream.range(0, 12)
              .mapToObj(index -> request("A shared part. ".repeat(30), "own " + index, null, 5))
              .toList();
      List<Integer> reused =
          all(generator, requests, 6).stream()
              .map(GenerationResult::reusedTokens)
              .sorted()
              .toList();
      int shared = reused.get(11);
      assertTrue(shared > 450, () -> "a shared part of " + shared);
      assertEquals(0, reused.get(0));
      assertEquals(shared, reused.get(1));
    }
  }

  /** All of the context is asked for by requests that share nothing, while parts are kept. */
  @Test
  void keptPartsMakeWay() throws Exception {
    try (TextGenerator generator = open(RandomModel.write(folder, "llama"), 2)) {
      List<GenerationRequest> requests =
          IntStream.range(0, 10)
              .mapToObj(index -> request(index + "x".repeat(880), "own", null, 30))
              .toList();
      for (GenerationResult result : all(generator, requests, 5)) {
        assertEquals(0, result.reusedTokens());
        assertTrue(result.answerTokens() > 0);
      }
    }
  }

  @Test
  void theFaultOfOneIsNotThatOfOthers() throws Exception {
    try (TextGenerator generator = open(RandomModel.write(folder, "llama"), 3)) {
      GenerationRequest sound = request("Shared ", "own", Schemas.STATEMENTS, 150);
      ExecutorService executor = Executors.newFixedThreadPool(6);
      List<Future<GenerationResult>> sounds = new ArrayList<>();
      List<Future<GenerationResult>> faults = new ArrayList<>();
      for (int round = 0; round < 6; round++) {
        sounds.add(executor.submit(() -> generator.generate(sound, GenerationListener.NONE)));
        GenerationRequest tooLong = request("Shared ", "word ".repeat(1000), null, 20);
        faults.add(executor.submit(() -> generator.generate(tooLong, GenerationListener.NONE)));
        GenerationRequest unsupported = request("Shared ", "own", "{}", 20);
        faults.add(executor.submit(() -> generator.generate(unsupported, GenerationListener.NONE)));
        GenerationRequest abandoned = request("Shared ", "own", Schemas.STATEMENTS, 150);
        faults.add(
            executor.submit(
                () -> {
                  try {
                    return generator.generate(
                        abandoned, (part, text) -> Thread.currentThread().interrupt());
                  } finally {
                    assertTrue(Thread.interrupted());
                  }
                }));
      }
      List<ErrorCode> expected =
          List.of(ErrorCode.PROMPT_TOO_LONG, ErrorCode.SCHEMA_UNSUPPORTED, ErrorCode.INTERRUPTED);
      for (int index = 0; index < faults.size(); index++) {
        Future<GenerationResult> fault = faults.get(index);
        ExecutionException thrown = assertThrows(ExecutionException.class, fault::get);
        assertEquals(
            expected.get(index % 3),
            assertThrows(
                    DoctownException.class,
                    () -> {
                      throw thrown.getCause();
                    })
                .code());
      }
      SchemaCheck check = new SchemaCheck(Schemas.STATEMENTS);
      for (Future<GenerationResult> future : sounds) {
        assertEquals(List.of(), check.faults(future.get().answer()));
      }
      executor.shutdown();
    }
  }

  private static GenerationRequest request(
      String shared, String own, @Nullable String schema, int answer) {
    return new GenerationRequest("", shared, own, schema, new Sampling(1, 0, 1, 0, 7), 0, answer);
  }

  private static TextGenerator open(Path model, int sequences) throws IOException {
    return new LlamaEngine().open(new GeneratorSettings(model, 1024, 1, "cpu", sequences, null));
  }

  private static List<GenerationResult> all(
      TextGenerator generator, List<GenerationRequest> requests, int threads) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<GenerationResult> results = new ArrayList<>();
      List<Future<GenerationResult>> futures = new ArrayList<>();
      for (GenerationRequest request : requests) {
        futures.add(executor.submit(() -> generator.generate(request, GenerationListener.NONE)));
      }
      for (Future<GenerationResult> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      executor.shutdown();
    }
  }
}
