package dev.doctown.pipeline;

import picocli.CommandLine.Option;

/** The options every command has. */
public final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = "--verbose",
      description =
          "Show what libraries log, and stack traces, on standard error. Default: ${DEFAULT-VALUE}.")
  private boolean verbose;

  public boolean help() {
    return help;
  }

  public boolean verbose() {
    return verbose;
  }
}
