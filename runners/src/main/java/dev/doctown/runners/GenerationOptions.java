package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a model is run and writes. */
final class GenerationOptions {
  private static final Pattern DEVICE =
      Pattern.compile("auto|cpu|(?:cuda|vulkan|metal)(?::\\d{1,3})?");

  @Option(
      names = "--max-tokens",
      defaultValue = "512",
      paramLabel = "N",
      description = "Most tokens of thinking and answer together. Default: ${DEFAULT-VALUE}.")
  private int maxTokens;

  @Option(
      names = "--max-thinking-tokens",
      paramLabel = "N",
      description =
          "Of these, most tokens of thinking, for models that think; 0: none. Default: half of"
              + " them.")
  private @Nullable Integer maxThinkingTokens;

  @Option(
      names = "--temperature",
      defaultValue = "0.3",
      paramLabel = "T",
      description = "0: always the likeliest token. Default: ${DEFAULT-VALUE}.")
  private double temperature;

  @Option(
      names = "--top-k",
      defaultValue = "0",
      paramLabel = "N",
      description = "Only so many of the likeliest tokens; 0: all. Default: ${DEFAULT-VALUE}.")
  private int topK;

  @Option(
      names = "--top-p",
      defaultValue = "0.95",
      paramLabel = "P",
      description =
          "Only the likeliest tokens that have this probability together. Default:"
              + " ${DEFAULT-VALUE}.")
  private double topP;

  @Option(
      names = "--min-p",
      defaultValue = "0.05",
      paramLabel = "P",
      description =
          "Only tokens at least so likely beside the likeliest. Default: ${DEFAULT-VALUE}.")
  private double minP;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Where chance begins: same seed, same answer. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--context",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Tokens that prompt, thinking and answer may take; 0: as the model was trained, at most"
              + " 8192. Default: ${DEFAULT-VALUE}.")
  private int context;

  @Option(
      names = "--threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "Threads that compute; 0: one a core. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--device",
      defaultValue = GeneratorSettings.ANY_DEVICE,
      paramLabel = "DEVICE",
      description =
          "What computes: auto, cpu, or cuda, vulkan or metal with :N for one of several. auto: the"
              + " GPU with the most free memory, if a build of the engine for one is installed,"
              + " else cpu. Default: ${DEFAULT-VALUE}.")
  private String device = GeneratorSettings.ANY_DEVICE;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "What runs the model: llama.cpp or java-llama.cpp. Default: the first that can, as"
              + " 'doctown models check' says.")
  private @Nullable String engine;

  @Option(
      names = "--chat-template",
      paramLabel = "FAMILY",
      description = "The family of the model's chat template, where its own is not known.")
  private @Nullable String chatTemplate;

  /** The engine that was asked for; null: any. */
  @Nullable String engine() {
    return engine;
  }

  GeneratorSettings settings(Path model) {
    if (context < 0) {
      throw invalid(
          "--context " + context,
          "0 or more: give as many tokens as prompt, thinking and answer take, or leave it out");
    }
    if (threads < 0) {
      throw invalid("--threads " + threads, "0 or more: leave it out for one a core");
    }
    if (!DEVICE.matcher(device).matches()) {
      throw invalid(
          "--device " + device,
          "auto, cpu, or cuda, vulkan or metal, with :N for one of several: 'doctown models check"
              + " MODEL' lists what there is");
    }
    return new GeneratorSettings(model, context, threads, device, 1, chatTemplate);
  }

  Sampling sampling() {
    if (!(temperature >= 0 && temperature <= 10)) {
      throw invalid(
          "--temperature " + temperature, "0 to 10: 0 for the likeliest, about 1 for variety");
    }
    if (topK < 0) {
      throw invalid("--top-k " + topK, "0 or more: give a number of tokens, or 0 for all");
    }
    if (!(topP > 0 && topP <= 1)) {
      throw invalid("--top-p " + topP, "more than 0 and at most 1: give 1 for all tokens");
    }
    if (!(minP >= 0 && minP < 1)) {
      throw invalid("--min-p " + minP, "0 or more and less than 1: give 0 for all tokens");
    }
    return new Sampling(temperature, topK, topP, minP, seed);
  }

  /** Most tokens of thinking, for a model that thinks or does not. */
  int maxThinkingTokens(boolean thinks) {
    int most = maxThinkingTokens == null ? maxTokens / 2 : maxThinkingTokens;
    if (maxTokens < 1) {
      throw invalid("--max-tokens " + maxTokens, "1 or more: an answer needs some");
    }
    if (most < 0 || most >= maxTokens) {
      throw invalid(
          "--max-thinking-tokens " + most,
          "0 to less than --max-tokens, which is "
              + maxTokens
              + ", so that an answer has room: give fewer, or more of the latter");
    }
    return thinks ? most : 0;
  }

  /** Most tokens of an answer. */
  int maxAnswerTokens(boolean thinks) {
    return maxTokens - maxThinkingTokens(thinks);
  }

  private static DoctownException invalid(String what, String expected) {
    return new DoctownException(ErrorCode.OPTION_INVALID, what + "; expected " + expected);
  }
}
