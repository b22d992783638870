package dev.doctown.runners;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doctown export}, which is nothing without a format. */
@Command(name = "export", description = "Write what a docpack says as files of another format.")
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected a format: " + String.join(", ", spec.subcommands().keySet()));
  }
}
