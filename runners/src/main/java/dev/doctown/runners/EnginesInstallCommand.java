package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.models.EngineInstall;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctown engines install}. */
@Command(
    name = "install",
    sortOptions = false,
    description =
        "Fetch llama.cpp's native libraries for this machine from npm, check them against the"
            + " hashes that doctown pins, and print where they are.",
    footer = {
      "",
      "Nothing else ever fetches them. They are the packages @node-llama-cpp/… (MIT); cuda wants"
          + " CUDA 13's libraries on the machine, cuda12 those of CUDA 12."
    })
final class EnginesInstallCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "cpu",
      description = "cpu, vulkan, cuda or cuda12. Default: ${DEFAULT-VALUE}.")
  private String device = "cpu";

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description =
          "The npm registry. Default: the one that NPM_CONFIG_REGISTRY names, else"
              + " https://registry.npmjs.org.")
  private @Nullable String registry;

  @Mixin private final EnginesFolderOption engines = new EnginesFolderOption();

  @Mixin private final CommonOptions common = new CommonOptions();

  EnginesInstallCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LibraryLogging.configure(terminal, common.verbose());
    DownloadDisplay display = new DownloadDisplay(terminal, System::nanoTime);
    try {
      EngineFolder installed =
          new EngineInstall(registry, engines.folder(), display).install(device);
      display.finish();
      terminal.out().println(installed.path());
    } finally {
      display.finish();
    }
    return 0;
  }
}
