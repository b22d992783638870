package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.models.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctown models list}. */
@Command(
    name = "list",
    sortOptions = false,
    description = "List the models that are here: name, size, and SHA-256 as it was when fetched.")
final class ModelsListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelsFolderOption models = new ModelsFolderOption();

  @Mixin private final CommonOptions common = new CommonOptions();

  ModelsListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LibraryLogging.configure(terminal, common.verbose());
    Path folder = models.folder();
    List<ModelFolder.Model> all = new ModelFolder(folder).list();
    if (all.isEmpty()) {
      terminal.say(
          "doctown: no models in " + folder + "; fetch one with: doctown models pull OWNER/REPO");
    }
    for (ModelFolder.Model model : all) {
      terminal
          .out()
          .println(
              OneLine.of(model.name())
                  + "  "
                  + Quantities.bytes(model.bytes())
                  + "  "
                  + (model.sha256() == null ? "-" : model.sha256()));
    }
    return 0;
  }
}
