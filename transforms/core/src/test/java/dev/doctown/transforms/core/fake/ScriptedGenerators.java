package dev.doctown.transforms.core.fake;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GenerationSpeed;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.ModelRole;
import dev.doctown.transforms.spi.StopReason;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Models {@code scripted/WRITER/NAME} that are no models: a {@link ScriptedWriter} answers. A token
 * is a character in four; every name has counts of its own. One named {@code slow} writes 224
 * tokens an hour.
 */
public final class ScriptedGenerators implements GenerationEngine {
  private static final String FOLDER = "scripted";
  private static final int CONTEXT = 8192;
  private static final int CHARACTERS_A_TOKEN = 4;
  private static final int PLACES = 4;
  private static final Map<String, ConcurrentLinkedQueue<GenerationRequest>> REQUESTS =
      new ConcurrentHashMap<>();
  private static final Map<String, AtomicInteger> ANSWERS_LEFT = new ConcurrentHashMap<>();
  private static final Map<String, AtomicInteger> OPENED = new ConcurrentHashMap<>();

  /** The path of a model. */
  public static String model(ScriptedWriter writer, String name) {
    return Path.of(FOLDER, writer.name(), name).toString();
  }

  /** What a model was asked so far. */
  public static List<GenerationRequest> requests(String model) {
    return List.copyOf(REQUESTS.computeIfAbsent(model, any -> new ConcurrentLinkedQueue<>()));
  }

  /**
   * From now on a model answers so many questions more, and dies of the next, with the build that
   * asks: what other threads of it ask then was never asked.
   */
  public static void dieAfter(String model, int answers) {
    ANSWERS_LEFT.put(model, new AtomicInteger(answers));
  }

  /** A model that died answers again. */
  public static void revive(String model) {
    ANSWERS_LEFT.remove(model);
  }

  /** How often a model was opened. */
  public static int opened(String model) {
    return OPENED.computeIfAbsent(model, any -> new AtomicInteger()).get();
  }

  @Override
  public String name() {
    return FOLDER;
  }

  @Override
  public int preference() {
    return Integer.MAX_VALUE;
  }

  @Override
  public ModelDescription describe(Path model) {
    return new ModelDescription(
        model.toString(),
        FOLDER,
        0,
        "none",
        CONTEXT,
        0,
        0,
        0,
        "characters",
        null,
        false,
        ModelRole.GENERATOR,
        0,
        0,
        List.of());
  }

  @Override
  public EngineSupport support(ModelDescription model) {
    return new EngineSupport(
        FOLDER, "1", model.architecture().equals(FOLDER) ? null : "it is no script");
  }

  @Override
  public TextGenerator open(GeneratorSettings settings, ModelDescription description) {
    String model = settings.model().toString();
    int names = settings.model().getNameCount();
    ScriptedWriter writer =
        ScriptedWriter.valueOf(String.valueOf(settings.model().getName(names - 2)));
    if (writer == ScriptedWriter.BROKEN) {
      throw new DoctownException(ErrorCode.MODEL_INVALID, model + ": expected another model");
    }
    OPENED.computeIfAbsent(model, any -> new AtomicInteger()).incrementAndGet();
    int context = settings.contextLength() == 0 ? CONTEXT : settings.contextLength();
    return new Scripted(model, writer, context);
  }

  private record Scripted(String model, ScriptedWriter writer, int contextLength)
      implements TextGenerator {
    @Override
    public GeneratorIdentity identity() {
      return new GeneratorIdentity(model, Digests.sha256(model), "script 1");
    }

    @Override
    public String backend() {
      return "none";
    }

    @Override
    public boolean thinks() {
      return false;
    }

    @Override
    public int countPrompt(GenerationRequest request) {
      return countTokens(request.instructions() + request.shared() + request.own());
    }

    @Override
    public int countTokens(String text) {
      return (text.length() + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }

    @Override
    public int places() {
      return PLACES;
    }

    @Override
    public GenerationSpeed speed() {
      return model.endsWith("slow")
          ? new GenerationSpeed(Long.MAX_VALUE, 224 / 3600.0)
          : new GenerationSpeed(1000, 100);
    }

    @Override
    public GenerationResult generate(GenerationRequest request, GenerationListener listener) {
      int prompt = countPrompt(request);
      if (prompt + request.maxAnswerTokens() > contextLength) {
        throw new DoctownException(
            ErrorCode.PROMPT_TOO_LONG, prompt + " tokens in a context of " + contextLength);
      }
      AtomicInteger counted = ANSWERS_LEFT.get(model);
      int left = counted == null ? 1 : counted.getAndDecrement();
      if (left >= 0) {
        REQUESTS.computeIfAbsent(model, any -> new ConcurrentLinkedQueue<>()).add(request);
      }
      if (left <= 0) {
        throw new AssertionError(model + " takes the build along");
      }
      String answer = writer.answer(request);
      return new GenerationResult(
          "", answer, StopReason.SCHEMA, prompt, 0, 0, countTokens(answer), 1, 1);
    }

    @Override
    public void close() {}
  }
}
