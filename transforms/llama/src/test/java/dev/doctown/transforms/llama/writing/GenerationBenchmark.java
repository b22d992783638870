package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.LlamaEngine;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Tokens per second of the model that {@code DOCTOWN_TEST_GGUF} names, in a worker process as the
 * product runs it, beside the same library driven by a {@link BareLoop} in this one: same
 * sequences, threads, steps and flash attention, in turns. Medians of all rounds, by the clock and
 * by processor time, which says something on a busy machine too. {@code
 * -Ddoctown.benchmark.rounds}, {@code -Ddoctown.benchmark.threads}, {@code
 * -Ddoctown.benchmark.sequences}.
 */
@Tag("benchmark")
@EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_GGUF", matches = ".+")
class GenerationBenchmark {
  private static final int ROUNDS = Integer.getInteger("doctown.benchmark.rounds", 5);
  private static final int THREADS = Integer.getInteger("doctown.benchmark.threads", 2);
  private static final int WARM_UP = 2;
  private static final List<Integer> SEQUENCES =
      Stream.of(System.getProperty("doctown.benchmark.sequences", "1,2,4,8").split(",", -1))
          .map(Integer::valueOf)
          .toList();
  private static final int CAPACITY = 2048;
  private static final int ANSWER = 64;
  private static final int REQUESTS = 16;
  private static final int WORDS_TOKENS = 12;
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
    model = LlamaModel.load(InstalledEngine.runtime(), file(), 0, false);
  }

  @AfterAll
  static void close() {
    model().close();
  }

  private static Path file() {
    return Path.of(System.getenv("DOCTOWN_TEST_GGUF"));
  }

  private static LlamaModel model() {
    return Objects.requireNonNull(model);
  }

  private static TextGenerator generator(int sequences) {
    return new LlamaEngine()
        .open(new GeneratorSettings(file(), CAPACITY, THREADS, "cpu", sequences, null));
  }

  @Test
  void besideTheBareLibrary() throws Exception {
    say("| sequences | | doctown | bare loop | ratio of processor time | of the clock |");
    for (int sequences : SEQUENCES) {
      try (TextGenerator generator = generator(sequences);
          BareLoop bare = new BareLoop(model(), CAPACITY, sequences, THREADS)) {
        compare("prompt", generator, bare, requests(sequences, 24 / sequences, null, GREEDY, 1));
        compare("answer", generator, bare, requests(sequences, 1, null, GREEDY, ANSWER));
      }
    }
  }

  private static void compare(
      String what, TextGenerator generator, BareLoop bare, List<GenerationRequest> requests)
      throws Exception {
    List<Spent> ours = new ArrayList<>();
    List<Spent> alone = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      // Shared parts are told apart, so that each is computed.
      List<GenerationRequest> fresh = numbered(requests, round);
      List<PromptTokens> prompts = fresh.stream().map(GenerationBenchmark::prompt).toList();
      List<GenerationResult> results = new ArrayList<>();
      Spent mine = Spent.of(() -> results.addAll(write(generator, fresh)));
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

  private static PromptTokens prompt(GenerationRequest request) {
    return PromptTokens.of(request, ChatFamily.SMOLLM, false, model().vocabulary());
  }

  @Test
  void underASchemaAndWithChance() throws Exception {
    say("| sequences | | answer | processor time of the first over its own | of the clock |");
    for (int sequences : SEQUENCES) {
      List<String> names = List.of("likeliest", "likeliest, schema", "drawn", "drawn, schema");
      List<List<GenerationRequest>> kinds =
          List.of(
              requests(sequences, 0, null, GREEDY, ANSWER),
              requests(sequences, 0, SCHEMA, GREEDY, ANSWER),
              requests(sequences, 0, null, USUAL, ANSWER),
              requests(sequences, 0, SCHEMA, USUAL, ANSWER));
      List<List<Spent>> spent = List.of(list(), list(), list(), list());
      try (TextGenerator generator = generator(sequences)) {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
          for (int kind = 0; kind < kinds.size(); kind++) {
            List<GenerationRequest> requests = kinds.get(kind);
            List<GenerationResult> results = new ArrayList<>();
            Spent whole = Spent.of(() -> results.addAll(write(generator, requests)));
            if (round >= 0) {
              int tokens = results.stream().mapToInt(GenerationResult::answerTokens).sum();
              spent.get(kind).add(whole.by(tokens));
            }
          }
        }
      }
      for (int kind = 0; kind < names.size(); kind++) {
        say(
            "| %d | %s | %s | %.3f | %.3f |",
            sequences,
            names.get(kind),
            Spent.speed(spent.get(kind)),
            Spent.ratio(spent.get(0), spent.get(kind), Spent::processor),
            Spent.ratio(spent.get(0), spent.get(kind), Spent::clock));
      }
    }
  }

  /** Of prompts with 1,000 tokens that they share and 100 of their own. */
  @Test
  void sharedPrefix() throws Exception {
    say(
        "| sequences | 1,100 tokens of a prompt, all computed, over 1,000 of them copied | clock"
            + " |");
    for (int sequences : SEQUENCES) {
      List<Spent> computed = list();
      List<Spent> copied = list();
      try (TextGenerator generator = generator(sequences)) {
        for (int round = 0; round < ROUNDS; round++) {
          int number = round;
          List<GenerationRequest> apart =
              IntStream.range(0, sequences)
                  .mapToObj(index -> longPrompt(number, index, index))
                  .toList();
          computed.add(Spent.of(() -> write(generator, apart)));
          List<GenerationRequest> alike =
              IntStream.range(0, sequences)
                  .mapToObj(index -> longPrompt(number, 0, 100 + index))
                  .toList();
          copied.add(Spent.of(() -> write(generator, alike)));
        }
      }
      say(
          "| %d | %.1f | %.1f |",
          sequences,
          Spent.ratio(computed, copied, Spent::processor),
          Spent.ratio(computed, copied, Spent::clock));
    }
  }

  private static GenerationRequest longPrompt(int round, int shared, int own) {
    return request(
        "Round " + round + " " + shared + WORDS.repeat(1000 / WORDS_TOKENS),
        own + WORDS.repeat(100 / WORDS_TOKENS),
        null,
        GREEDY,
        1);
  }

  /** What a request takes beyond what its prompt and its answer take. */
  @Test
  void requestOverhead() throws Exception {
    List<Spent> around = list();
    try (TextGenerator generator = generator(1)) {
      GenerationRequest request = request(WORDS, STORY, null, GREEDY, 4);
      for (int round = -WARM_UP; round < 20 * ROUNDS; round++) {
        List<GenerationResult> results = new ArrayList<>();
        Spent whole =
            Spent.of(() -> results.add(generator.generate(request, GenerationListener.NONE)));
        GenerationResult result = results.get(0);
        double within = (result.promptNanos() + result.writingNanos()) / 1e9;
        if (round >= 0) {
          around.add(new Spent(whole.clock() - within, 0));
        }
      }
    }
    say("a request takes %.2f ms more than its tokens", 1000 * Spent.median(around, Spent::clock));
  }

  @Test
  void answersThatDiffer() throws Exception {
    List<GenerationRequest> requests = requests(REQUESTS, 1, null, GREEDY, ANSWER);
    List<GenerationResult> alone;
    try (TextGenerator generator = generator(1)) {
      alone = write(generator, requests);
    }
    for (int sequences : new int[] {4, 8}) {
      try (TextGenerator generator = generator(sequences)) {
        List<GenerationResult> together = write(generator, requests);
        long differ =
            IntStream.range(0, REQUESTS)
                .filter(i -> !alone.get(i).answer().equals(together.get(i).answer()))
                .count();
        say("%d sequences: %d of %d answers differ", sequences, differ, REQUESTS);
      }
    }
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

  private static List<GenerationResult> write(
      TextGenerator generator, List<GenerationRequest> requests) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<GenerationResult>> futures = new ArrayList<>();
      for (GenerationRequest request : requests) {
        futures.add(executor.submit(() -> generator.generate(request, GenerationListener.NONE)));
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
