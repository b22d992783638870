package dev.doctown.pipeline;

import picocli.CommandLine.Option;

/** The option every command has. */
public final class Verbosity {
  @Option(
      names = "--verbose",
      description = "Show what libraries log, and stack traces, on standard error.")
  private boolean verbose;

  public boolean verbose() {
    return verbose;
  }
}
