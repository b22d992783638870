package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.PairScorerProvider;

/** Opens directories with a cross-encoder in ONNX and its tokenizer. */
public final class OnnxScorerProvider implements PairScorerProvider {

  @Override
  public String opens() {
    return "a directory with model.onnx and tokenizer.json";
  }

  @Override
  public boolean supports(String model) {
    return ModelDirectory.isDirectory(model);
  }

  @Override
  public PairScorer open(String model) {
    return OnnxScorer.open(ModelDirectory.locateCrossEncoder(model));
  }
}
