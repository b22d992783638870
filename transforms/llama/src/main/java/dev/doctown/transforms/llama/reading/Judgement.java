package dev.doctown.transforms.llama.reading;

import dev.doctown.transforms.llama.binding.Pooling;
import dev.doctown.transforms.llama.gguf.ReadingTraits;
import dev.doctown.transforms.spi.ModelDescription;
import java.util.Optional;
import java.util.Set;

/** How a reranker says what it thinks of a pair. */
public enum Judgement {
  /** A head with one output: a logit. */
  LOGIT,
  /** A head with outputs for yes and no, which llama.cpp has made probabilities. */
  PROBABILITY_OF_YES,
  /** The logits of the tokens yes and no as the next one. */
  NEXT_TOKEN;

  public static final String YES = "yes";
  static final String NO = "no";

  /** The outputs of their heads become probabilities in llama.cpp, whatever they stand for. */
  private static final Set<String> NORMALIZED = Set.of("qwen3", "qwen3vl");

  /** How a model judges; none for one that is not understood. */
  public static Optional<Judgement> of(ModelDescription model, ReadingTraits traits) {
    boolean normalized = NORMALIZED.contains(model.architecture());
    if (!traits.head()) {
      return isAsked(model) ? Optional.of(NEXT_TOKEN) : Optional.empty();
    }
    if (normalized) {
      return traits.labels().size() == 2 && traits.labels().contains(YES)
          ? Optional.of(PROBABILITY_OF_YES)
          : Optional.empty();
    }
    return traits.labels().size() <= 1 ? Optional.of(LOGIT) : Optional.empty();
  }

  /** Whether the model is asked in words; others read the two texts as they are. */
  public static boolean isAsked(ModelDescription model) {
    return model.architecture().startsWith("qwen3");
  }

  /** What must be read of a sequence. */
  public Pooling pooling() {
    return this == NEXT_TOKEN ? Pooling.NONE : Pooling.RANK;
  }

  static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
