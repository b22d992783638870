package dev.doctown.transforms.llama.bundled;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.args.Sampler;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.llama.chat.Tokenizer;
import dev.doctown.transforms.llama.gguf.GgufReader;
import dev.doctown.transforms.llama.schema.BoundedAnswer;
import dev.doctown.transforms.llama.schema.JsonSchema;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationListener.Part;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.StopReason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests one after the other, each the same whatever came before it. For one thread at a
 * time.
 */
public final class BundledWriter {
  /** Most tokens of the marks around a thought. */
  private static final int MARKS = 16;

  private final ChatFamily family;
  private final int capacity;
  private final BundledModel model;
  private final BundledTokenizer tokenizer;
  private final SharedPrompt sharedPrompt;

  /**
   * Loads a model into a process that has {@linkplain BundledLibrary#load the library}.
   *
   * @param capacity tokens that a prompt, thinking and answer may take together
   * @param threads that compute
   * @param composes whether texts are brought into composed form (NFC) first
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID}
   */
  public BundledWriter(Path file, ChatFamily family, int capacity, int threads, boolean composes) {
    this.family = family;
    this.capacity = capacity;
    model = BundledModel.load(file, capacity, threads);
    tokenizer =
        new BundledTokenizer(
            model, GgufReader.read(file, Set.of(BundledTokenizer.TOKEN_TYPES)), composes);
    sharedPrompt = new SharedPrompt(model);
  }

  /** The model's tokens. */
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** What computes. */
  public String backend() {
    return BundledLibrary.backend();
  }

  /** The prompt of a request. */
  public PromptTokens prompt(GenerationRequest request) {
    return PromptTokens.of(request, family, thinks(request), tokenizer);
  }

  private boolean thinks(GenerationRequest request) {
    return family.thinks() && request.maxThinkingTokens() > 0;
  }

  /**
   * Thinks and answers.
   *
   * @param abandoned whether nobody waits for the answer any more
   * @throws DoctownException {@link ErrorCode#PROMPT_TOO_LONG}, {@link
   *     ErrorCode#SCHEMA_UNSUPPORTED}, {@link ErrorCode#OPTION_INVALID}, {@link
   *     ErrorCode#GENERATION_FAILED}, or {@link ErrorCode#INTERRUPTED} when it was abandoned
   */
  public GenerationResult write(
      GenerationRequest request, GenerationListener listener, BooleanSupplier abandoned) {
    InferenceParameters answering = parameters(request.sampling(), request.maxAnswerTokens());
    answering.disableTokenIds(tokenizer.strangersToAnswers());
    @Nullable BoundedAnswer bounded = null;
    if (request.jsonSchema() != null) {
      answering.setGrammar(JsonSchema.grammar(request.jsonSchema()));
      bounded =
          new BoundedAnswer(
              request.jsonSchema(),
              request.maxAnswerTokens(),
              text -> tokenizer.tokensOfText(text).length);
    }
    boolean thinks = thinks(request);
    PromptTokens prompt = prompt(request);
    prompt.requireSpace(
        thinks ? request.maxThinkingTokens() + MARKS : 0, request.maxAnswerTokens(), capacity);
    Timing timing = new Timing();
    WrittenText thinking =
        new WrittenText(
            tokenizer,
            timing.heardBy(piece -> listener.piece(Part.THINKING, piece)),
            abandoned,
            null);
    WrittenText answer =
        new WrittenText(
            tokenizer,
            timing.heardBy(piece -> listener.piece(Part.ANSWER, piece)),
            abandoned,
            bounded);
    try {
      int reused =
          sharedPrompt.show(
              prompt.shared(),
              prompt.own()[0],
              new WrittenText(tokenizer, piece -> {}, abandoned, null));
      int[] all = joined(prompt.shared(), prompt.own());
      int[] thought = thinks ? think(all, request, thinking) : new int[0];
      model.write(joined(all, thought), answering, answer);
      boolean ended = answer.finish();
      StopReason stop =
          bounded == null
              ? ended ? StopReason.END : StopReason.LENGTH
              : stop(bounded, ended, answer);
      return new GenerationResult(
          thinking.text().strip(),
          answer.text(),
          stop,
          prompt.length(),
          reused,
          thought.length,
          bounded == null ? tokens(stop, answer, request.maxAnswerTokens()) : bounded.count(),
          timing.promptNanos(),
          timing.writingNanos());
    } catch (RuntimeException e) {
      sharedPrompt.forget();
      throw e;
    }
  }

  /** Writes a thought; returns its tokens with the marks around it. */
  private int[] think(int[] prompt, GenerationRequest request, WrittenText thinking) {
    int[] open =
        family.opensThought() ? new int[0] : tokenizer.tokensOfMarks(ChatFamily.THINK_OPEN + "\n");
    int budget = request.maxThinkingTokens() - open.length;
    if (budget > 0) {
      int close = tokenizer.tokensOfMarks(ChatFamily.THINK_CLOSE)[0];
      InferenceParameters parameters = parameters(request.sampling(), budget);
      parameters.disableTokenIds(tokenizer.strangersToThoughts(close));
      parameters.setStopStrings(ChatFamily.THINK_CLOSE);
      model.write(joined(prompt, open), parameters, thinking);
    }
    int[] thought = tokenizer.tokensOfText(thinking.text());
    int[] kept = IntStream.of(thought).limit(Math.max(0, budget)).toArray();
    int[] end = tokenizer.tokensOfMarks(family.endOfThought(thinking.stopped()));
    return joined(open, kept, end);
  }

  /**
   * Why an answer under a schema ended; one whose budget has ended is completed on the shortest
   * way.
   */
  private StopReason stop(BoundedAnswer bounded, boolean ended, WrittenText answer) {
    if (bounded.position().isComplete()) {
      return StopReason.SCHEMA;
    }
    if (ended) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED,
          "java-llama.cpp ended before the schema allows it: " + answer.text());
    }
    // It may have been told to write no more.
    sharedPrompt.forget();
    answer.complete(bounded.complete());
    return StopReason.LENGTH;
  }

  /** A budget that is used up is known; the token that ends an answer is none of it. */
  private static int tokens(StopReason stop, WrittenText answer, int budget) {
    return stop == StopReason.END ? Math.min(answer.tokens(), budget - 1) : budget;
  }

  private static InferenceParameters parameters(Sampling sampling, int most) {
    List<Sampler> samplers = new ArrayList<>();
    InferenceParameters parameters = new InferenceParameters("").setNPredict(most);
    if (sampling.temperature() == 0) {
      return parameters.setSamplers(Sampler.TOP_K).setTopK(1).setSeed(0);
    }
    if (sampling.topK() > 0) {
      samplers.add(Sampler.TOP_K);
      parameters.setTopK(sampling.topK());
    }
    if (sampling.topP() < 1) {
      samplers.add(Sampler.TOP_P);
      parameters.setTopP((float) sampling.topP());
    }
    if (sampling.minP() > 0) {
      samplers.add(Sampler.MIN_P);
      parameters.setMinP((float) sampling.minP());
    }
    samplers.add(Sampler.TEMPERATURE);
    return parameters
        .setSamplers(samplers.toArray(Sampler[]::new))
        .setTemperature((float) sampling.temperature())
        // Below zero there is one that means chance.
        .setSeed(Long.hashCode(sampling.seed()) & Integer.MAX_VALUE);
  }

  private static int[] joined(int[]... parts) {
    return Stream.of(parts).flatMapToInt(IntStream::of).toArray();
  }
}
