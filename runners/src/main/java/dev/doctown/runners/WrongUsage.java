package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words: what was given, what is expected, what to do. */
final class WrongUsage {
  private static final int MOST_SLIPS = 2;

  private WrongUsage() {}

  /** The fault that picocli found. */
  static DoctownException of(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    String message = message(fault, command);
    String see = message.endsWith("?") ? " See '" : "; see '";
    return new DoctownException(
        ErrorCode.OPTION_INVALID,
        message + see + command.getCommandSpec().qualifiedName() + " --help'");
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
    if (first.startsWith("-")) {
      List<String> suggestions = fault.getSuggestions();
      return "unknown option '"
          + first
          + "'"
          + (suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?");
    }
    return command.getParent() == null
        ? noCommand(command, first)
        : "unexpected argument '" + first + "'; expected " + expected(command, first);
  }

  private static String expected(CommandLine command, String first) {
    List<PositionalParamSpec> parameters = command.getCommandSpec().positionalParameters();
    return parameters.isEmpty()
        ? "options alone, such as --repo " + (isRepository(first) ? first : ".")
        : parameters.stream()
                .map(PositionalParamSpec::paramLabel)
                .collect(Collectors.joining(" and "))
            + " alone";
  }

  private static String noCommand(CommandLine command, String word) {
    String help = help(command, word);
    return "'"
        + word
        + "' is no command; "
        + (help == null ? "" : help + "; ")
        + "expected one of "
        + String.join(", ", command.getSubcommands().keySet())
        + ", or --repo PATH|URL";
  }

  private static @Nullable String help(CommandLine command, String word) {
    String nearest =
        command.getSubcommands().keySet().stream()
            .min(Comparator.comparingInt(name -> slips(word, name)))
            .orElse("");
    if (slips(word, nearest) <= MOST_SLIPS) {
      return "perhaps " + nearest + " is meant";
    }
    if (word.endsWith(".docpack")) {
      return "to see what is in it: doctown inspect " + word;
    }
    return isRepository(word) ? "to document it: doctown --repo " + word : null;
  }

  private static boolean isRepository(String word) {
    try {
      return word.contains("://") || (!word.isEmpty() && Files.isDirectory(Path.of(word)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Letters to add, to leave out or to replace (Levenshtein's distance). */
  private static int slips(String typed, String meant) {
    String word = typed.toLowerCase(Locale.ROOT);
    int[] above = new int[meant.length() + 1];
    for (int column = 0; column <= meant.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= word.length(); row++) {
      int[] current = new int[meant.length() + 1];
      current[0] = row;
      for (int column = 1; column <= meant.length(); column++) {
        int replaced =
            above[column - 1] + (word.charAt(row - 1) == meant.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[meant.length()];
  }
}
