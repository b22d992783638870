package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words: what was given, what is expected, what to do. */
final class WrongUsage {
  private static final Pattern CREDENTIALS = Pattern.compile("://[^/]*@");
  private static final Pattern SSH_ADDRESS = Pattern.compile("[^/@:]+@[^/@:]{2,}:.+");
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

  private WrongUsage() {}

  /** The fault that picocli found. */
  static DoctownException of(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    String message = message(fault, command);
    return new DoctownException(
        ErrorCode.OPTION_INVALID,
        message + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
  }

  private static String message(ParameterException fault, CommandLine command) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    // An option that does not exist may be why nothing else is there.
    List<String> left = command.getUnmatchedArguments();
    if (fault instanceof MissingParameterException && !left.isEmpty()) {
      return unmatched(new UnmatchedArgumentException(command, left));
    }
    // So says help of a word that it does not know.
    if (fault.getArgSpec() == null && fault.getValue() != null) {
      return noCommand(command, fault.getValue());
    }
    return fault.getMessage() == null ? "wrong arguments" : fault.getMessage();
  }

  private static String unmatched(UnmatchedArgumentException fault) {
    CommandLine command = fault.getCommandLine();
    String first = fault.getUnmatched().get(0);
    if (isOption(command, first)) {
      return unknownOption(command, first);
    }
    return !command.getSubcommands().isEmpty()
        ? noCommand(command, first)
        : "unexpected argument '" + shown(first) + "'; expected " + expected(command, first);
  }

  /** A lone hyphen is none, nor is what follows two. */
  private static boolean isOption(CommandLine command, String word) {
    List<String> words = command.getParseResult().originalArgs();
    int end = words.indexOf("--");
    boolean isBehindEnd = end >= 0 && words.lastIndexOf(word) > end;
    return word.startsWith("-") && word.length() > 1 && !isBehindEnd;
  }

  private static String unknownOption(CommandLine command, String option) {
    String name = option.split("=", 2)[0];
    List<String> names =
        command.getCommandSpec().options().stream()
            .filter(known -> !known.hidden())
            .map(OptionSpec::longestName)
            .toList();
    String nearest = NearestName.of(name, names);
    return "unknown option '"
        + name
        + "'"
        + (nearest == null ? "" : "; perhaps " + nearest + " is meant");
  }

  private static String expected(CommandLine command, String first) {
    List<PositionalParamSpec> parameters = command.getCommandSpec().positionalParameters();
    return parameters.isEmpty()
        ? "options alone, such as --repo " + (isRepository(first) ? quoted(first) : ".")
        : parameters.stream()
                .map(PositionalParamSpec::paramLabel)
                .collect(Collectors.joining(" and "))
            + " alone";
  }

  private static String noCommand(CommandLine command, String word) {
    return "'"
        + shown(word)
        + "' is no "
        + kind(command, word)
        + "expected one of "
        + String.join(", ", command.getSubcommands().keySet())
        + (command.getParent() == null ? ", or --repo PATH|URL" : "");
  }

  private static String kind(CommandLine command, String word) {
    return command.getParent() == null
        ? "command; " + advice(command, word)
        : command.getCommandName().equals("export")
            ? "format; "
            : "command of " + command.getCommandName() + "; ";
  }

  /** What exists says more than what is spelled alike. */
  private static String advice(CommandLine command, String word) {
    if (isRepository(word)) {
      return "to document it: doctown --repo " + quoted(word) + "; ";
    }
    if (word.endsWith(".docpack")) {
      return "to see what is in it: doctown inspect " + quoted(word) + "; ";
    }
    String nearest = NearestName.of(word, command.getSubcommands().keySet());
    return nearest == null ? "" : "perhaps " + nearest + " is meant; ";
  }

  private static boolean isRepository(String word) {
    try {
      return word.contains("://")
          || SSH_ADDRESS.matcher(word).matches()
          || (!word.isEmpty() && !word.startsWith("-") && Files.isDirectory(Path.of(word)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The word without the credentials of a URL. */
  private static String shown(String word) {
    return CREDENTIALS.matcher(word).replaceFirst("://");
  }

  /** The same as a shell takes it for one word. */
  private static String quoted(String word) {
    String shown = shown(word);
    return PLAIN_WORD.matcher(shown).matches() ? shown : "'" + shown.replace("'", "'\\''") + "'";
  }
}
