package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doctown completion}. */
@Command(
    name = "completion",
    description = "Print a script that completes doctown's commands and options in the shell.",
    footer = {"", "In bash or zsh: source <(doctown completion bash)"})
final class CompletionCommand implements Callable<Integer> {
  /** One script serves both. */
  private static final List<String> SHELLS = List.of("bash", "zsh");

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SHELL",
      defaultValue = "bash",
      description = "bash or zsh. Default: ${DEFAULT-VALUE}.")
  private String shell = "bash";

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LibraryLogging.configure(terminal, common.verbose());
    if (!SHELLS.contains(shell)) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "completion '" + shell + "': expected bash or zsh");
    }
    terminal.out().print(AutoComplete.bash("doctown", spec.root().commandLine()));
    return 0;
  }
}
