package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.Sampling;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * medians of all rounds, by the clock and by processor time, which says something on a busy machine
 * too. {@code -Ddoctown.benchmark.rounds}, {@code -Ddoctown.benchmark.threads}.
 */
@Tag("benchmark")
@EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_GGUF", matches = ".+")
class GenerationBenchmark {
  private static final int ROUNDS = Integer.getInteger("doctown.benchmark.rounds", 5);
  private static final int THREADS = Integer.getInteger("doctown.benchmark.threads", 2);
  private static final int CAPACITY = 2048;
  private static final int ANSWER = 24;
  private static final int LONG_ANSWER = 80;
  private static final int REQUESTS = 16;
  private static final Sampling GREEDY = Sampling.GREEDY;
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

  private static final String STORY = "Tell me a long story about how ";
  private static final String WORDS = " the parser reads every line of a file and keeps its place ";

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
    say("| sequences | | doctown | bare loop | ratio of processor time | of the clock |");
    for (int sequences : new int[] {1, 2, 4, 8}) {
      try (Writer writer = writer(sequences);
          BareLoop bare = new BareLoop(model(), CAPACITY, sequences, THREADS)) {
        compare("prompt", writer, bare, requests(sequences, 24 / sequences, null, GREEDY, 1));
        compare("answer", writer, bare, requests(sequences, 1, null, GREEDY, ANSWER));
      }
    }
  }

  private static void compare(
      String what, Writer writer, BareLoop bare, List<GenerationRequest> requests)
      throws Exception {
    List<Spent> ours = new ArrayList<>();
    List<Spent> alone = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      // Shared parts are told apart, so that each is computed.
      List<GenerationRequest> fresh = numbered(requests, round);
      List<PromptTokens> prompts = fresh.stream().map(writer::prompt).toList();
      List<GenerationResult> results = new ArrayList<>();
      Spent mine = Spent.of(() -> results.addAll(write(writer, fresh)));
      int[] answers = results.stream().mapToInt(GenerationResult::answerTokens).toArray();
      Spent others = Spent.of(() -> bare.write(prompts, answers));
      int tokens =
          what.equals("prompt")
              ? prompts.stream().mapToInt(PromptTokens::length).sum()
              : IntStream.of(answers).sum();
      if (round >= 0) {
        ours.add(mine.by(tokens));
        alone.add(others.by(tokens));
      }
    }
    say(
        "| %d | %s | %s | %s | %.3f | %.3f |",
        requests.size(),
        what,
        Spent.speed(ours),
        Spent.speed(alone),
        Spent.ratio(alone, ours, Spent::processor),
        Spent.ratio(alone, ours, Spent::clock));
  }

  @Test
  void underASchemaAndWithChance() throws Exception {
    List<String> names = List.of("likeliest", "likeliest, schema", "drawn", "drawn, schema");
    List<GenerationRequest> kinds =
        List.of(
            request("", STORY, null, GREEDY, LONG_ANSWER),
            request("", STORY, SCHEMA, GREEDY, LONG_ANSWER),
            request("", STORY, null, USUAL, LONG_ANSWER),
            request("", STORY, SCHEMA, USUAL, LONG_ANSWER));
    List<List<Spent>> spent = List.of(list(), list(), list(), list());
    try (Writer writer = writer(1)) {
      for (int round = -1; round < ROUNDS; round++) {
        for (int kind = 0; kind < kinds.size(); kind++) {
          GenerationRequest request = kinds.get(kind);
          write(writer, List.of(request("", STORY, null, GREEDY, 1)));
          List<GenerationResult> results = new ArrayList<>();
          Spent whole = Spent.of(() -> results.addAll(write(writer, List.of(request))));
          if (round >= 0) {
            spent.get(kind).add(whole.by(results.get(0).answerTokens()));
          }
        }
      }
    }
    say("| | answer | processor time of the first over its own | of the clock |");
    for (int kind = 0; kind < names.size(); kind++) {
      say(
          "| %s | %s | %.3f | %.3f |",
          names.get(kind),
          Spent.speed(spent.get(kind)),
          Spent.ratio(spent.get(0), spent.get(kind), Spent::processor),
          Spent.ratio(spent.get(0), spent.get(kind), Spent::clock));
    }
  }

  @Test
  void sharedPrefix() throws Exception {
    List<Spent> computed = list();
    List<Spent> copied = list();
    try (Writer writer = writer(1)) {
      for (int round = 0; round < ROUNDS; round++) {
        String shared = "Round " + round + " " + WORDS.repeat(1000 / 12);
        for (int index = 0; index < 3; index++) {
          GenerationRequest request =
              request(shared, index + " " + WORDS.repeat(8), null, GREEDY, 1);
          Spent spent = Spent.of(() -> write(writer, List.of(request)));
          (index == 0 ? computed : copied).add(spent);
        }
      }
    }
    say(
        "1,000 shared and 100 own tokens: %.1f times as long when all are computed, by the clock"
            + " %.1f",
        Spent.median(computed, Spent::processor) / Spent.median(copied, Spent::processor),
        Spent.median(computed, Spent::clock) / Spent.median(copied, Spent::clock));
  }

  @Test
  void answersThatDiffer() throws Exception {
    List<GenerationRequest> requests = requests(REQUESTS, 1, null, GREEDY, ANSWER);
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
        say("%d sequences: %d of %d answers differ", sequences, differ, REQUESTS);
      }
    }
  }

  private static Writer writer(int sequences) {
    return new Writer(model(), ChatFamily.SMOLLM, CAPACITY, sequences, THREADS);
  }

  private static List<GenerationRequest> requests(
      int count, int repeats, @Nullable String schema, Sampling sampling, int most) {
    return IntStream.range(0, count)
        .mapToObj(
            index -> request("", STORY + index + WORDS.repeat(repeats), schema, sampling, most))
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

  private static List<Spent> list() {
    return new ArrayList<>();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
    System.out.flush();
  }
}
