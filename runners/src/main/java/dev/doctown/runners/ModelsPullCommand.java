package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.models.ModelName;
import dev.doctown.transforms.models.ModelPull;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code doctown models pull}. */
@Command(
    name = "pull",
    sortOptions = false,
    description = "Fetch a GGUF model from a hub, check its SHA-256, and print where it is.",
    footer = {
      "",
      "A download that was cut goes on where it stopped. HF_ENDPOINT names another hub than"
          + " https://huggingface.co; HF_TOKEN is a token for models that want one, sent to the hub"
          + " alone."
    })
final class ModelsPullCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelsFolderOption models = new ModelsFolderOption();

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "OWNER/REPO[:FILE]",
      description = "The model; with a file where the repository has several.")
  private String model = "";

  ModelsPullCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LibraryLogging.configure(terminal, common.verbose());
    DownloadDisplay display = new DownloadDisplay(terminal, System::nanoTime);
    try {
      Path file = new ModelPull(models.folder(), display).pull(ModelName.of(model));
      display.finish();
      terminal.out().println(file);
    } finally {
      display.finish();
    }
    return 0;
  }
}
