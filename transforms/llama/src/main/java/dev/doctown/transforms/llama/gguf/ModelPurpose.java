package dev.doctown.transforms.llama.gguf;

import dev.doctown.transforms.spi.ModelRole;
import java.util.List;
import java.util.Locale;

/**
 * What a model is made for: by its pooling, its classification head, its architecture, its name.
 */
final class ModelPurpose {
  private static final int POOLING_NONE = 0;
  private static final int POOLING_RANK = 4;

  private ModelPurpose() {}

  static ModelRole of(GgufFile file, String architecture, List<GgufTensor> tensors) {
    long pooling = file.number(architecture + ".pooling_type").orElse(POOLING_NONE);
    String name = file.text("general.name").orElse("").toLowerCase(Locale.ROOT);
    boolean classifies = tensors.stream().anyMatch(tensor -> tensor.name().startsWith("cls."));
    if (pooling == POOLING_RANK || classifies || name.contains("reranker")) {
      return ModelRole.RERANKER;
    }
    return pooling != POOLING_NONE
            || architecture.contains("bert")
            || architecture.endsWith("embedding")
            || name.contains("embedding")
        ? ModelRole.EMBEDDER
        : ModelRole.GENERATOR;
  }
}
