package dev.doctown.runners;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code doctown} command. */
@Command(
    name = "doctown",
    mixinStandardHelpOptions = true,
    versionProvider = DoctownVersion.class,
    description = "Documents a codebase offline, into one file: the docpack.",
    footer = {
      "",
      "doctown --repo PATH|URL is short for doctown build --repo PATH|URL.",
      "doctown help COMMAND shows the options of a command."
    })
public final class Doctown implements Runnable {
  private static final int NARROWEST_HELP = 60;
  private static final int WIDEST_HELP = 110;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Doctown() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Installation.announce();
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs the command; returns its exit code. */
  static int run(Terminal terminal, String... arguments) {
    CommandLine command = commandLine(terminal);
    if (asksForEvents(arguments)) {
      terminal.speakInEvents();
    }
    try {
      int exit = execute(command, terminal, arguments);
      terminal.out().flush();
      String loss = terminal.loss();
      return loss == null ? exit : Math.max(exit, Faults.reportLoss(loss, terminal).value());
    } finally {
      terminal.flush();
    }
  }

  /** What is no exception, such as a library that does not load, is none for picocli to handle. */
  private static int execute(CommandLine command, Terminal terminal, String... arguments) {
    try {
      return command.execute(withCommand(command, arguments));
    } catch (Error e) {
      return Faults.report(e, terminal, List.of(arguments).contains("--verbose")).value();
    }
  }

  /** All commands, with errors going through {@link Faults}. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine command =
        new CommandLine(new Doctown())
            .addSubcommand(building(new BuildCommand(terminal)))
            .addSubcommand(building(new PlanCommand(terminal)))
            .addSubcommand(new InspectCommand(terminal))
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(new SearchCommand(terminal))
            .addSubcommand(new ShowCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(
                group(new ExportCommand()).addSubcommand(new ExportMarkdownCommand(terminal)))
            .addSubcommand(
                group(new ModelsCommand())
                    .addSubcommand(new ModelsPullCommand(terminal))
                    .addSubcommand(new ModelsListCommand(terminal))
                    .addSubcommand(new ModelsCheckCommand(terminal))
                    .addSubcommand(new ModelsRunCommand(terminal)))
            .addSubcommand(
                group(new EnginesCommand())
                    .addSubcommand(new EnginesInstallCommand(terminal))
                    .addSubcommand(new EnginesListCommand(terminal)))
            .addSubcommand(new CompletionCommand(terminal))
            .addSubcommand(new HelpCommand());
    return command
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(terminal.columns(), WIDEST_HELP)))
        .setOut(terminal.outWriter())
        .setErr(terminal.errWriter())
        .setParameterExceptionHandler((fault, unused) -> Faults.report(fault, terminal).value())
        .setExecutionExceptionHandler(
            (thrown, failed, result) -> Faults.report(thrown, terminal, isVerbose(result)).value());
  }

  /** A command with the options of a build. */
  private static CommandLine building(Callable<Integer> command) {
    return new CommandLine(command)
        .setDefaultValueProvider(InstalledDefaults.of(System.getProperty("doctown.home")));
  }

  /** A command that is nothing without one of its own; help is all it can do itself. */
  private static CommandLine group(Runnable command) {
    CommandLine group = new CommandLine(command);
    group
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
    return group;
  }

  private static boolean isVerbose(CommandLine.ParseResult result) {
    return result.hasSubcommand()
        ? isVerbose(result.subcommand())
        : result.hasMatchedOption("--verbose");
  }

  /** What is wrong with a command line is said before its options are known. */
  private static boolean asksForEvents(String[] arguments) {
    List<String> words = List.of(arguments);
    return words.contains("--progress=json")
        || Collections.indexOfSubList(words, List.of("--progress", "json")) >= 0;
  }

  /** The word {@code build} may be left out: an option of it may come first. */
  private static String[] withCommand(CommandLine command, String[] arguments) {
    if (arguments.length == 0
        || !arguments[0].startsWith("-")
        || command.getCommandSpec().findOption(name(arguments[0])) != null) {
      return arguments;
    }
    String[] completed = new String[arguments.length + 1];
    completed[0] = "build";
    System.arraycopy(arguments, 0, completed, 1, arguments.length);
    return completed;
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }

  /** No command was given, or one that does not exist. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected a command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
