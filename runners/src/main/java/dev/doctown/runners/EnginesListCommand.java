package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.models.EngineBuild;
import dev.doctown.transforms.models.EngineFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctown engines list}. */
@Command(
    name = "list",
    sortOptions = false,
    description =
        "List the builds of llama.cpp that are installed: release, device, folder. java-llama.cpp"
            + " is part of doctown.")
final class EnginesListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final EnginesFolderOption engines = new EnginesFolderOption();

  @Mixin private final CommonOptions common = new CommonOptions();

  EnginesListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LibraryLogging.configure(terminal, common.verbose());
    Path folder = engines.folder();
    List<EngineFolder> installed = EngineFolder.list(folder);
    if (installed.isEmpty()) {
      terminal.say(
          "doctown: llama.cpp "
              + EngineBuild.RELEASE
              + " is not in "
              + folder
              + "; fetch it with: doctown engines install");
    }
    for (EngineFolder engine : installed) {
      terminal
          .out()
          .println(
              "llama.cpp "
                  + EngineBuild.RELEASE
                  + "  "
                  + engine.build().device()
                  + "  "
                  + engine.path());
    }
    return 0;
  }
}
