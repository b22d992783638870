package dev.doctown.transforms.llama.bundled;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.args.Sampler;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.llama.chat.Tokenizer;
import dev.doctown.transforms.llama.gguf.GgufReader;
import dev.doctown.transforms.llama.schema.JsonSchema;
import dev.doctown.transforms.llama.schema.SchemaPosition;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationListener.Part;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.StopReason;
import java.nio.charset.StandardCharsets;
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
   *     ErrorCode#SCHEMA_UNSUPPORTED}, {@link ErrorCode#GENERATION_FAILED}, or {@link
   *     ErrorCode#INTERRUPTED} when it was abandoned
   */
  public GenerationResult write(
      GenerationRequest request, GenerationListener listener, BooleanSupplier abandoned) {
    InferenceParameters answering = parameters(request.sampling(), request.maxAnswerTokens());
    answering.disableTokenIds(tokenizer.strangersToAnswers());
    if (request.jsonSchema() != null) {
      answering.setGrammar(JsonSchema.grammar(request.jsonSchema()));
    }
    boolean thinks = thinks(request);
    PromptTokens prompt = prompt(request);
    prompt.requireSpace(
        thinks ? request.maxThinkingTokens() + MARKS : 0, request.maxAnswerTokens(), capacity);
    Timing timing = new Timing();
    WrittenText thinking =
        new WrittenText(
            tokenizer, timing.heardBy(piece -> listener.piece(Part.THINKING, piece)), abandoned);
    WrittenText answer =
        new WrittenText(
            tokenizer, timing.heardBy(piece -> listener.piece(Part.ANSWER, piece)), abandoned);
    try {
      int reused =
          sharedPrompt.show(
              prompt.shared(), prompt.own()[0], new WrittenText(tokenizer, piece -> {}, abandoned));
      int[] all = joined(prompt.shared(), prompt.own());
      int[] thought = thinks ? think(all, request, thinking) : new int[0];
      model.write(joined(all, thought), answering, answer);
      StopReason stop = stop(request.jsonSchema(), answer);
      return new GenerationResult(
          thinking.text().strip(),
          answer.text(),
          stop,
          prompt.length(),
          reused,
          thought.length,
          tokens(stop, answer, request.maxAnswerTokens()),
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
   * Why an answer ended; one under a schema whose budget ended is completed on the shortest way.
   */
  private static StopReason stop(@Nullable String schema, WrittenText answer) {
    boolean ended = answer.finish();
    if (schema == null) {
      return ended ? StopReason.END : StopReason.LENGTH;
    }
    SchemaPosition position =
        JsonSchema.beginning(schema).after(answer.text().getBytes(StandardCharsets.UTF_8));
    if (position == null || (ended && !position.isComplete())) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED,
          "java-llama.cpp wrote what the schema does not allow: " + answer.text());
    }
    if (position.isComplete()) {
      return StopReason.SCHEMA;
    }
    answer.complete(new String(position.shortest(), StandardCharsets.UTF_8));
    return StopReason.LENGTH;
  }

  /** A budget that is used up is known; the token that ends an answer is none of it. */
  private static int tokens(StopReason stop, WrittenText answer, int budget) {
    return switch (stop) {
      case LENGTH -> budget;
      case END -> Math.min(answer.tokens(), budget - 1);
      case SCHEMA -> Math.min(answer.tokens(), budget);
    };
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
