package dev.doctown.runners;

import dev.doctown.transforms.models.ModelPlaces;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A model, as all commands take it that are about one. */
final class ModelOption {
  @Mixin private final ModelsFolderOption models = new ModelsFolderOption();

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A GGUF file, or OWNER/REPO[:FILE] of a model that was pulled.")
  private String model = "";

  /** Its file. */
  Path file() {
    return ModelPlaces.resolve(model, models.folder());
  }
}
