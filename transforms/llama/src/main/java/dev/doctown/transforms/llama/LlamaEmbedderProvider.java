package dev.doctown.transforms.llama;

import dev.doctown.transforms.models.ModelPlaces;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.ModelRole;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextEmbedderProvider;
import java.util.List;

/** Opens embedding models in GGUF format. */
public final class LlamaEmbedderProvider implements TextEmbedderProvider {

  @Override
  public List<String> knownModels() {
    return List.of();
  }

  @Override
  public String opens() {
    return "a GGUF file, or OWNER/REPO[:FILE] of one that was pulled";
  }

  @Override
  public boolean supports(String model) {
    return ModelPlaces.isMeant(model);
  }

  @Override
  public EmbedderIdentity identify(String model) {
    return LlamaEmbedder.identity(ReadingModel.of(model, ModelRole.EMBEDDER));
  }

  @Override
  public TextEmbedder open(String model) {
    return LlamaEmbedder.open(
        ReadingModel.of(model, ModelRole.EMBEDDER), Runtime.getRuntime().availableProcessors());
  }
}
