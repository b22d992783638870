package dev.doctown.runners;

import dev.doctown.transforms.models.DataFolders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where engines are, as all commands take it. */
final class EnginesFolderOption {
  @Option(
      names = "--engines-folder",
      paramLabel = "DIR",
      description =
          "The folder for engines. Default: the one that "
              + DataFolders.ENGINES_VARIABLE
              + " names, else ~/.local/share/doctown/engines.")
  private @Nullable Path folder;

  Path folder() {
    return DataFolders.engines(folder);
  }
}
