package dev.doctown.transforms.core.generation;

import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How documentation is written. Travels to the workers; paths are those that workers see.
 *
 * @param model GGUF file that writes levels 1 and 2, and the others where no other is named
 * @param synthesisModel GGUF file that writes levels 3 to 5; null for {@code model}
 * @param rerankerModel orders what prompts may leave out; null for the order that tasks have
 * @param engine name of the engine; null for the first that runs the model
 * @param device as {@link GeneratorSettings#device()}
 * @param contextLength as {@link GeneratorSettings#contextLength()}
 * @param chatTemplate as {@link GeneratorSettings#chatTemplate()}
 * @param maxTokens most tokens of thinking and answer together
 * @param maxThinkingTokens most tokens of thinking; null: as each level has it
 * @param temperature how freely tokens are chosen
 * @param maxSymbols most symbols that are documented
 * @param allSymbols whether private symbols are documented too
 * @param knownPacks docpacks whose answers are taken, the first that has one
 * @param deadline when no more questions are asked, in milliseconds since 1970; null: never
 * @param plansOnly whether no question is asked at all, only counted
 * @param answers folder of the answers of this build and of interrupted ones before it, which all
 *     workers see
 */
public record GenerationSettings(
    String model,
    @Nullable String synthesisModel,
    @Nullable String rerankerModel,
    @Nullable String engine,
    String device,
    int contextLength,
    @Nullable String chatTemplate,
    int maxTokens,
    @Nullable Integer maxThinkingTokens,
    double temperature,
    int maxSymbols,
    boolean allSymbols,
    List<String> knownPacks,
    @Nullable Long deadline,
    boolean plansOnly,
    String answers)
    implements Serializable {
  private static final int SYNTHESIS = 3;
  private static final double TOP_P = 0.95;
  private static final double MIN_P = 0.05;
  private static final long SEED = 1;

  public GenerationSettings {
    knownPacks = List.copyOf(knownPacks);
  }

  /** The model of a level, from 1. */
  public String modelOf(int level) {
    return level >= SYNTHESIS && synthesisModel != null ? synthesisModel : model;
  }

  /** How the generator of a level is opened. */
  public GeneratorSettings generator(int level) {
    return new GeneratorSettings(
        Path.of(modelOf(level)), contextLength, 0, device, 0, chatTemplate);
  }

  /** How tokens are chosen; a second attempt has another seed. */
  Sampling sampling(int attempt) {
    return new Sampling(temperature, 0, TOP_P, MIN_P, SEED + attempt);
  }

  /** Most tokens of thinking, of a level that would take so many. */
  int thinkingTokens(int ofLevel) {
    Integer most = maxThinkingTokens;
    return most == null ? ofLevel : most;
  }
}
