package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextEmbedderProvider;
import java.util.List;

/**
 * Opens {@value DefaultModel#NAME} (also by its short name) and directories with an ONNX model and
 * its tokenizer.
 */
public final class OnnxEmbedderProvider implements TextEmbedderProvider {

  @Override
  public List<String> knownModels() {
    return List.of(DefaultModel.NAME);
  }

  @Override
  public String opens() {
    return "a directory with model.onnx and tokenizer.json";
  }

  @Override
  public boolean supports(String model) {
    return DefaultModel.isNamed(model) || ModelDirectory.isDirectory(model);
  }

  @Override
  public EmbedderIdentity identify(String model) {
    return locate(model).identity();
  }

  @Override
  public TextEmbedder open(String model) {
    return OnnxEmbedder.open(locate(model));
  }

  private static EmbeddingModel locate(String model) {
    return DefaultModel.isNamed(model) ? DefaultModel.locate() : ModelDirectory.locate(model);
  }
}
