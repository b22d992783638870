package dev.doctown.runners;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctown plan}. */
@Command(
    name = "plan",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Tell what a model would be asked in a build with these options, and how long it takes.",
    footer = {
      "",
      "Reads the repository, and asks the model nothing but a short text that measures its speed."
          + " Writes no docpack. What the docpack at --output, those named with --reuse and an"
          + " interrupted build know is not asked again. Where texts of functions are still to be"
          + " written, what is asked above them is counted as far as it is known."
    })
final class PlanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DoctownOptions options = new DoctownOptions();

  @Option(names = "--json", description = "The plan as one JSON object.")
  private boolean json;

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (options.progress() == ProgressStyle.JSON) {
      terminal.speakInEvents();
    }
    options.validate();
    if (!options.documentation().generates()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "no --generator-model; expected the model that is to write: without one nothing is"
              + " asked");
    }
    LibraryLogging.configure(terminal, options.verbose());
    WritingPlan plan = new PlanLaunch(options, terminal, BeamGraph.of(options)).run();
    if (json) {
      terminal.out().println(plan.toJson());
    } else {
      plan.lines().forEach(terminal.out()::println);
    }
    return 0;
  }
}
