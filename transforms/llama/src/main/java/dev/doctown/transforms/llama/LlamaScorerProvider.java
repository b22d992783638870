package dev.doctown.transforms.llama;

import dev.doctown.transforms.models.ModelPlaces;
import dev.doctown.transforms.spi.ModelRole;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.PairScorerProvider;

/** Opens rerankers in GGUF format. */
public final class LlamaScorerProvider implements PairScorerProvider {

  @Override
  public String opens() {
    return "a GGUF file, or OWNER/REPO[:FILE] of one that was pulled";
  }

  @Override
  public boolean supports(String model) {
    return ModelPlaces.isMeant(model);
  }

  @Override
  public PairScorer open(String model) {
    return LlamaScorer.open(
        ReadingModel.of(model, ModelRole.RERANKER), Runtime.getRuntime().availableProcessors());
  }
}
