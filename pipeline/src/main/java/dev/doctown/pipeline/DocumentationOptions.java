package dev.doctown.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what a language model writes; a part of {@link DoctownOptions}. */
@SuppressWarnings("NullAway.Init") // picocli sets every field that has a default.
public final class DocumentationOptions {

  @Option(
      names = "--generator-model",
      paramLabel = "MODEL",
      description =
          "Language model that writes documentation: a GGUF file, or OWNER/REPO[:FILE] of one that"
              + " was pulled. Default: none; what the source itself says is there without one.")
  private @Nullable String generatorModel;

  @Option(
      names = "--synthesis-model",
      paramLabel = "MODEL",
      description =
          "A larger one for subsystems, architecture and quickstart. Default: the generator model.")
  private @Nullable String synthesisModel;

  @Option(
      names = "--reranker-model",
      paramLabel = "MODEL",
      description =
          "Where a prompt has to leave something out, a reranker decides what: a folder with"
              + " model.onnx and tokenizer.json, a GGUF file, or OWNER/REPO[:FILE] of one that was"
              + " pulled. Default: none; the most central stays.")
  private @Nullable String rerankerModel;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      converter = NumberRange.AnswerTokens.class,
      defaultValue = "4096",
      description = "Most tokens of one answer, thinking included. Default: ${DEFAULT-VALUE}.")
  private int maxTokens;

  @Option(
      names = "--max-thinking-tokens",
      paramLabel = "N",
      converter = NumberRange.ThinkingTokens.class,
      description =
          "Of these, most tokens of thinking, for models that think; 0: none. Default: 256 for a"
              + " function, 512 for a type or file, 2048 above.")
  private @Nullable Integer maxThinkingTokens;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      converter = NumberRange.Temperature.class,
      defaultValue = "0.3",
      description =
          "How freely the model chooses words, 0 to 2; 0: always the likeliest. Default:"
              + " ${DEFAULT-VALUE}.")
  private double temperature;

  @Option(
      names = "--max-symbols",
      paramLabel = "N",
      converter = NumberRange.Count.class,
      defaultValue = "300",
      description =
          "Most functions and types that the model documents, the most central first. Default:"
              + " ${DEFAULT-VALUE}.")
  private int maxSymbols;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description =
          "Let the model begin no text that is not done so long after the start, such as 6h or 90m;"
              + " the most central are written first, and the next build goes on. Default: none.")
  private @Nullable Duration deadline;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      defaultValue = "public",
      converter = SymbolScope.Reader.class,
      description =
          "What the model documents: 'public' leaves out private symbols, 'all' leaves out nothing."
              + " Default: ${DEFAULT-VALUE}.")
  private SymbolScope scope;

  @Option(
      names = "--reuse",
      paramLabel = "FILE",
      description =
          "Take answers from this docpack too, behind those of the one at --output; may be"
              + " repeated. Default: none.")
  private @Nullable List<Path> reuse;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "What runs the models that write: llama.cpp or java-llama.cpp; those that embed and rerank"
              + " are always llama.cpp's. Default: the first that can, as 'doctown models check'"
              + " says.")
  private @Nullable String engine;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "auto",
      description =
          "What computes the models that write: auto, cpu, or cuda, vulkan or metal with :N for one"
              + " of several; those that embed and rerank are always the processor's."
              + " Default: ${DEFAULT-VALUE}.")
  private String device;

  @Option(
      names = "--skip-generation",
      description = "Let no model write, even where one is named. Default: ${DEFAULT-VALUE}.")
  private boolean skipGeneration;

  /** Whether a model writes documentation. */
  public boolean generates() {
    return generatorModel != null && !skipGeneration;
  }

  public @Nullable String generatorModel() {
    return generatorModel;
  }

  public @Nullable String synthesisModel() {
    return synthesisModel;
  }

  public @Nullable String rerankerModel() {
    return rerankerModel;
  }

  public int maxTokens() {
    return maxTokens;
  }

  public @Nullable Integer maxThinkingTokens() {
    return maxThinkingTokens;
  }

  public double temperature() {
    return temperature;
  }

  public int maxSymbols() {
    return maxSymbols;
  }

  public @Nullable Duration deadline() {
    return deadline;
  }

  public SymbolScope scope() {
    return scope;
  }

  public List<Path> reuse() {
    return reuse == null ? List.of() : List.copyOf(reuse);
  }

  public @Nullable String engine() {
    return engine;
  }

  public String device() {
    return device;
  }

  public boolean skipGeneration() {
    return skipGeneration;
  }
}
