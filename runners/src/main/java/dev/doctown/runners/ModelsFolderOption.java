package dev.doctown.runners;

import dev.doctown.transforms.models.DataFolders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where models are, as all commands take it. */
final class ModelsFolderOption {
  @Option(
      names = "--models-folder",
      paramLabel = "DIR",
      description =
          "The folder for models. Default: the one that "
              + DataFolders.MODELS_VARIABLE
              + " names, else ~/.local/share/doctown/models.")
  private @Nullable Path folder;

  Path folder() {
    return DataFolders.models(folder);
  }
}
