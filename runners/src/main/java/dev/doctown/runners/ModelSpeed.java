package dev.doctown.runners;

import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.StopReason;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.Locale;

/** How fast a model was, in tokens and in a line. */
record ModelSpeed(GenerationResult result) {
  private static final String TEXT = "Write a long story about a parser that keeps its place. ";
  private static final int REPEATS = 20;
  private static final int ANSWER = 64;

  double promptPerSecond() {
    return perSecond(result.promptTokens() - result.reusedTokens(), result.promptNanos());
  }

  double writtenPerSecond() {
    return perSecond(result.thinkingTokens() + result.answerTokens(), result.writingNanos());
  }

  private static double perSecond(int tokens, long nanos) {
    return nanos == 0 ? 0 : tokens * 1e9 / nanos;
  }

  /** Loads a model and has it answer once. */
  static ModelSpeed measure(GenerationEngine engine, Path file, ModelDescription model) {
    GeneratorSettings settings =
        new GeneratorSettings(file, 0, 0, GeneratorSettings.ANY_DEVICE, 1, null);
    GenerationRequest request =
        new GenerationRequest("", "", TEXT.repeat(REPEATS), null, Sampling.GREEDY, 0, ANSWER);
    try (TextGenerator generator = engine.open(settings, model)) {
      // Loads it; what is read for the first time comes from the disk.
      generator.countTokens(TEXT);
      return new ModelSpeed(generator.generate(request, GenerationListener.NONE));
    }
  }

  /** Of {@link #measure}. */
  String measuredLine() {
    return String.format(
        Locale.ROOT,
        "%.1f tokens/s of a prompt of %d, %.1f tokens/s of an answer of %d",
        promptPerSecond(),
        result.promptTokens(),
        writtenPerSecond(),
        result.answerTokens());
  }

  /** With what was counted. */
  String line() {
    return String.format(
        Locale.ROOT,
        "prompt %s, %.1f tokens/s · thinking %s, answer %s, %.1f tokens/s%s",
        Quantities.count(result.promptTokens(), "tokens"),
        promptPerSecond(),
        Quantities.count(result.thinkingTokens()),
        Quantities.count(result.answerTokens(), "tokens"),
        writtenPerSecond(),
        result.stop() == StopReason.LENGTH ? " · cut by --max-tokens" : "");
  }
}
