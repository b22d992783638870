package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.Sampling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Tokens per second of the model that {@code DOCTOWN_TEST_GGUF} names, beside the same library
 * driven by a {@link BareLoop}: same sequences, threads, steps and flash attention, in turns; the
 * medians of all rounds. {@code -Ddoctown.benchmark.rounds}, {@code -Ddoctown.benchmark.threads}.
 */
@Tag("benchmark")
@EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_GGUF", matches = ".+")
class GenerationBenchmark {
  private static final int ROUNDS = Integer.getInteger("doctown.benchmark.rounds", 5);
  private static final int THREADS = Integer.getInteger("doctown.benchmark.threads", 2);
  private static final int CAPACITY = 2048;
  private static final int ANSWER = 48;
  private static final int REQUESTS = 16;
  private static final Sampling USUAL = new Sampling(0.3, 0, 0.95, 0.05, 1);
  private static final String SCHEMA =
      """
      {"type": "object", "required": ["summary", "statements"], "properties": {
        "summary": {"type": "string", "maxLength": 160},
        "statements": {"type": "array", "minItems": 1, "maxItems": 4, "items": {
          "type": "object", "required": ["text", "evidence"], "properties": {
            "text": {"type": "string", "maxLength": 200},
            "evidence": {"type": "array", "maxItems": 2, "items": {"enum": ["C1", "C2"]}}}}}}}
      """;

  private static final String WORDS = "the parser reads every line of a file and keeps its place ";

  private static @Nullable LlamaModel model;

  @BeforeAll
  static void load() {
    InstalledEngine.assume();
    model =
        LlamaModel.load(
            LlamaRuntime.load(EngineFolder.find("cpu").path()),
            Path.of(System.getenv("DOCTOWN_TEST_GGUF")),
            0,
            false);
  }

  @AfterAll
  static void close() {
    model().close();
  }

  private static LlamaModel model() {
    return Objects.requireNonNull(model);
  }

  @Test
  void besideTheBareLibrary() throws Exception {
    System.out.println("| sequences | | doctown, tokens/s | bare loop, tokens/s | ratio |");
    for (int sequences : new int[] {1, 2, 4, 8}) {
      try (Writer writer = writer(sequences);
          BareLoop bare = new BareLoop(model(), CAPACITY, sequences, THREADS)) {
        List<GenerationRequest> prompts =
            requests(sequences, "", 32 / sequences, null, Sampling.GREEDY, 1);
        compare(sequences, "prompt", writer, bare, prompts);
        List<GenerationRequest> answers = requests(sequences, "", 1, null, Sampling.GREEDY, ANSWER);
        compare(sequences, "answer", writer, bare, answers);
      }
    }
  }

  private static void compare(
      int sequences, String what, Writer writer, BareLoop bare, List<GenerationRequest> requests)
      throws Exception {
    double[] ours = new double[ROUNDS];
    double[] alone = new double[ROUNDS];
    boolean prompt = what.equals("prompt");
    for (int round = -1; round < ROUNDS; round++) {
      // Shared parts are told apart, so that each is computed.
      List<GenerationRequest> fresh = numbered(requests, round);
      List<PromptTokens> tokens = fresh.stream().map(writer::prompt).toList();
      long start = System.nanoTime();
      List<GenerationResult> results = write(writer, fresh);
      double seconds = (System.nanoTime() - start) / 1e9;
      int[] answers = results.stream().mapToInt(GenerationResult::answerTokens).toArray();
      start = System.nanoTime();
      bare.write(tokens, answers);
      double bareSeconds = (System.nanoTime() - start) / 1e9;
      double count =
          prompt
              ? tokens.stream().mapToInt(PromptTokens::length).sum()
              : IntStream.of(answers).sum();
      if (round >= 0) {
        ours[round] = count / seconds;
        alone[round] = count / bareSeconds;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %.1f | %.3f |%n",
        sequences,
        what,
        median(ours),
        median(alone),
        median(ratios(ours, alone)));
  }

  @Test
  void underASchemaAndWithChance() throws Exception {
    System.out.println("| sequences | | tokens/s | of the first |");
    for (int sequences : new int[] {1, 4}) {
      try (Writer writer = writer(sequences)) {
        List<List<GenerationRequest>> kinds =
            List.of(
                requests(sequences, "", 1, null, Sampling.GREEDY, ANSWER),
                requests(sequences, "", 1, SCHEMA, Sampling.GREEDY, ANSWER),
                requests(sequences, "", 1, null, USUAL, ANSWER),
                requests(sequences, "", 1, SCHEMA, USUAL, ANSWER));
        double[][] speeds = new double[kinds.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
          for (int kind = 0; kind < kinds.size(); kind++) {
            List<GenerationResult> results = write(writer, numbered(kinds.get(kind), round));
            double nanos =
                results.stream().mapToLong(GenerationResult::writingNanos).max().orElseThrow();
            if (round >= 0) {
              speeds[kind][round] =
                  results.stream().mapToInt(GenerationResult::answerTokens).sum() * 1e9 / nanos;
            }
          }
        }
        String[] names = {"likeliest", "likeliest, schema", "drawn", "drawn, schema"};
        for (int kind = 0; kind < names.length; kind++) {
          System.out.printf(
              Locale.ROOT,
              "| %d | %s | %.1f | %.3f |%n",
              sequences,
              names[kind],
              median(speeds[kind]),
              median(ratios(speeds[kind], speeds[0])));
        }
      }
    }
  }

  @Test
  void sharedPrefix() throws Exception {
    System.out.println(
        "| sequences | 1,000 shared and 100 own tokens, 16 requests | seconds | ratio |");
    for (int sequences : new int[] {1, 4}) {
      try (Writer writer = writer(sequences)) {
        String shared = WORDS.repeat(1000 / 12);
        double[] computed = new double[ROUNDS];
        double[] copied = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
          List<GenerationRequest> apart = new ArrayList<>();
          List<GenerationRequest> together = new ArrayList<>();
          for (int index = 0; index < REQUESTS; index++) {
            String own = index + " " + WORDS.repeat(8);
            apart.add(request("", round + shared + own, null, Sampling.GREEDY, 1));
            together.add(request(round + shared, own, null, Sampling.GREEDY, 1));
          }
          long start = System.nanoTime();
          write(writer, apart);
          computed[round] = (System.nanoTime() - start) / 1e9;
          start = System.nanoTime();
          write(writer, together);
          copied[round] = (System.nanoTime() - start) / 1e9;
        }
        System.out.printf(
            Locale.ROOT,
            "| %d | computed each time | %.2f | |%n| %d | computed once | %.2f | %.1f |%n",
            sequences,
            median(computed),
            sequences,
            median(copied),
            median(ratios(computed, copied)));
      }
    }
  }

  @Test
  void answersThatDiffer() throws Exception {
    List<GenerationRequest> requests = requests(REQUESTS, "", 1, null, Sampling.GREEDY, ANSWER);
    List<GenerationResult> alone;
    try (Writer writer = writer(1)) {
      alone = write(writer, requests);
    }
    for (int sequences : new int[] {4, 8}) {
      try (Writer writer = writer(sequences)) {
        List<GenerationResult> together = write(writer, requests);
        long differ =
            IntStream.range(0, REQUESTS)
                .filter(i -> !alone.get(i).answer().equals(together.get(i).answer()))
                .count();
        System.out.println(sequences + " sequences: " + differ + " of " + REQUESTS + " differ");
      }
    }
  }

  private static Writer writer(int sequences) {
    return new Writer(model(), ChatFamily.SMOLLM, CAPACITY, sequences, THREADS);
  }

  private static List<GenerationRequest> requests(
      int count, String shared, int repeats, @Nullable String schema, Sampling sampling, int most) {
    return IntStream.range(0, count)
        .mapToObj(
            index ->
                request(
                    shared,
                    "Tell me a long story, number "
                        + index
                        + ", about how "
                        + WORDS.repeat(repeats),
                    schema,
                    sampling,
                    most))
        .toList();
  }

  private static GenerationRequest request(
      String shared, String own, @Nullable String schema, Sampling sampling, int most) {
    return new GenerationRequest("", shared, own, schema, sampling, 0, most);
  }

  private static List<GenerationRequest> numbered(List<GenerationRequest> requests, int round) {
    return requests.stream()
        .map(
            request ->
                new GenerationRequest(
                    "Round " + round,
                    request.shared(),
                    request.own(),
                    request.jsonSchema(),
                    request.sampling(),
                    0,
                    request.maxAnswerTokens()))
        .toList();
  }

  private static List<GenerationResult> write(Writer writer, List<GenerationRequest> requests)
      throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<GenerationResult>> futures = new ArrayList<>();
      for (GenerationRequest request : requests) {
        futures.add(
            executor.submit(() -> writer.write(request, GenerationListener.NONE, () -> false)));
      }
      List<GenerationResult> results = new ArrayList<>();
      for (Future<GenerationResult> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      executor.shutdown();
    }
  }

  private static double[] ratios(double[] values, double[] bases) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i] / bases[i]).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
