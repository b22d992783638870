package dev.doctown.runners;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.ProgressStyle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctown build}. Names no class of Beam; what runs the graph is loaded when it runs. */
@Command(
    name = "build",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Read a repository and write its docpack. The word build may be left out.",
    footer = {
      "",
      "Prints the path of the docpack. Exit codes: 0 built, 1 failed, 2 usage, 3 built with"
          + " failures (--strict), 4 repository cannot be read, 130 interrupted, 143 terminated.",
      "The heap is 1 GiB; DOCTOWN_JAVA_OPTIONS=-Xmx2g changes it."
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DoctownOptions options = new DoctownOptions();

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (options.progress() == ProgressStyle.JSON) {
      terminal.speakInEvents();
    }
    options.validate();
    LibraryLogging.configure(terminal, options.verbose());
    if (options.python() != null && !options.quiet()) {
      terminal.say("doctown: --python is ignored: inference runs in this process");
    }
    return new BuildLaunch(options, terminal, BeamGraph.of(options), Publisher.atomic())
        .run()
        .value();
  }
}
