package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.schema.JsonSchema;
import dev.doctown.transforms.models.ModelDigest;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GenerationSpeed;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import dev.doctown.transforms.worker.PartialConsumer;
import dev.doctown.transforms.worker.Worker;
import dev.doctown.transforms.worker.WorkerSpecification;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model in a process of its own, which is started with the first answer. It writes so many
 * answers at a time; who waits for a place waits here, so that no deadline runs.
 */
final class LlamaGenerator implements TextGenerator {
  /** Far above what a large model takes on a slow machine: it ends hangs, not work. */
  private static final Duration PER_TOKEN = Duration.ofSeconds(5);

  private static final Duration PER_CALL = Duration.ofMinutes(1);

  /** What the estimate of memory may be wrong by, and the JVM itself. */
  private static final long SPARE_MEMORY = 1L << 30;

  private static final String SPEED_TEXT = "Tell how a parser keeps its place in a long file. ";
  private static final int SPEED_REPEATS = 10;
  private static final int SPEED_ANSWER = 16;

  private final ModelDescription model;
  private final ServiceConfiguration configuration;
  private final String engine;
  private final ChatFamily family;
  private final Worker worker;
  private final @Nullable Worker counting;
  private final AtomicReference<@Nullable ServiceState> state = new AtomicReference<>();
  private final AtomicReference<@Nullable Semaphore> places = new AtomicReference<>();
  private final AtomicReference<@Nullable GenerationSpeed> speed = new AtomicReference<>();
  private final AtomicReference<@Nullable String> digest = new AtomicReference<>();

  /**
   * @param engine engine and release, for {@link #identity}
   * @param specification of the process, without what follows from the model
   * @param counting of a process that counts tokens while no weights are loaded; null: the one with
   *     the weights counts
   */
  LlamaGenerator(
      ModelDescription model,
      ServiceConfiguration configuration,
      String engine,
      WorkerSpecification specification,
      @Nullable WorkerSpecification counting) {
    this.model = model;
    this.configuration = configuration;
    this.engine = engine;
    this.family = ChatFamily.named(configuration.family()).orElseThrow();
    byte[] bytes = ServiceMessages.bytes(configuration);
    this.worker =
        new Worker(specification.withConfiguration(bytes).withFile(configuration.model()));
    this.counting =
        counting == null
            ? null
            : new Worker(counting.withConfiguration(bytes).withFile(configuration.model()));
  }

  /** What the process may take, by the estimate of what it takes. */
  static long memoryLimit(long estimate) {
    return estimate * 3 / 2 + SPARE_MEMORY;
  }

  @Override
  public GeneratorIdentity identity() {
    return new GeneratorIdentity(
        model.name(), once(digest, () -> ModelDigest.of(model.files())), engine);
  }

  @Override
  public String backend() {
    return state().backend();
  }

  @Override
  public int contextLength() {
    return configuration.capacity();
  }

  @Override
  public boolean thinks() {
    return family.thinks();
  }

  @Override
  public int countPrompt(GenerationRequest request) {
    return count(ServiceRequest.countPrompt(request));
  }

  @Override
  public int countTokens(String text) {
    return count(ServiceRequest.countText(text));
  }

  @Override
  public int places() {
    return state().sequences();
  }

  @Override
  public GenerationSpeed speed() {
    return once(speed, this::measured);
  }

  /** By a prompt that nothing else begins with. */
  private GenerationSpeed measured() {
    GenerationResult result =
        generate(
            new GenerationRequest(
                "", "", SPEED_TEXT.repeat(SPEED_REPEATS), null, Sampling.GREEDY, 0, SPEED_ANSWER),
            GenerationListener.NONE);
    return new GenerationSpeed(
        perSecond(result.promptTokens() - result.reusedTokens(), result.promptNanos()),
        perSecond(result.thinkingTokens() + result.answerTokens(), result.writingNanos()));
  }

  private static double perSecond(int tokens, long nanos) {
    return Math.max(1, tokens) * 1e9 / Math.max(1, nanos);
  }

  @Override
  public GenerationResult generate(GenerationRequest request, GenerationListener listener) {
    if (request.jsonSchema() != null) {
      // Refused here and not over there, whatever the worker does.
      JsonSchema.beginning(request.jsonSchema());
    }
    Semaphore places = takePlace();
    try {
      byte[] answer =
          worker.call(
              ServiceMessages.bytes(
                  ServiceRequest.generate(request, listener != GenerationListener.NONE)),
              deadline(request),
              pieces(listener));
      GenerationResult result = ServiceMessages.read(answer, GenerationResult.class);
      if (request.jsonSchema() != null
          && !JsonSchema.isAnswer(request.jsonSchema(), result.answer())) {
        throw new DoctownException(
            ErrorCode.GENERATION_FAILED,
            "an answer of " + model.name() + " is not what its schema demands: " + result.answer());
      }
      return result;
    } finally {
      places.release();
    }
  }

  private Semaphore takePlace() {
    int sequences = state().sequences();
    Semaphore all = once(places, () -> new Semaphore(sequences, true));
    try {
      all.acquire();
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoctownException(
          ErrorCode.INTERRUPTED, "interrupted while other answers were written", e);
    }
  }

  /**
   * By the budgets, for all that are written at a time, as each takes longer for the others; of a
   * prompt a character is seldom more than a token.
   */
  private Duration deadline(GenerationRequest request) {
    long prompt =
        (long) request.instructions().length() + request.shared().length() + request.own().length();
    long tokens =
        Math.min(prompt, configuration.capacity())
            + request.maxThinkingTokens()
            + request.maxAnswerTokens();
    return PER_CALL.plus(PER_TOKEN.multipliedBy(tokens * state().sequences()));
  }

  private static PartialConsumer pieces(GenerationListener listener) {
    return new PartialConsumer() {
      @Override
      public void accept(byte[] bytes) {
        ServicePiece piece = ServicePiece.read(bytes);
        listener.piece(piece.part(), piece.text());
      }

      @Override
      public void startOver() {
        listener.startOver();
      }
    };
  }

  private ServiceState state() {
    return once(state, () -> call(worker, ServiceRequest.state(), ServiceState.class));
  }

  /** A value that stays as it was found first. */
  private static <T> T once(AtomicReference<@Nullable T> place, Supplier<T> found) {
    T value = place.get();
    if (value == null) {
      T first = found.get();
      value = place.compareAndSet(null, first) ? first : Objects.requireNonNull(place.get());
    }
    return value;
  }

  private int count(ServiceRequest request) {
    Worker counts = state.get() == null && counting != null ? counting : worker;
    return call(counts, request, Integer.class);
  }

  private static <T> T call(Worker worker, ServiceRequest request, Class<T> type) {
    return ServiceMessages.read(worker.call(ServiceMessages.bytes(request), PER_CALL), type);
  }

  @Override
  public void close() {
    worker.close();
    if (counting != null) {
      counting.close();
    }
  }
}
