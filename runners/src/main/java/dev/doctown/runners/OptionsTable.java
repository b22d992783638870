package dev.doctown.runners;

import dev.doctown.pipeline.DoctownOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of {@code doctown build} as a Markdown table, from their declarations. The README
 * holds it; run this class to print it anew.
 */
public final class OptionsTable {
  private static final Pattern DEFAULT =
      Pattern.compile("(?<what>.*) Default: (?<value>.*)\\.", Pattern.DOTALL);

  private OptionsTable() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    terminal.out().print(markdown());
    terminal.flush();
  }

  static String markdown() {
    StringBuilder table = new StringBuilder("| option | default | |\n|---|---|---|\n");
    for (OptionSpec option : CommandSpec.forAnnotatedObject(new DoctownOptions()).options()) {
      String description = String.join(" ", option.description());
      Matcher matcher = DEFAULT.matcher(description);
      boolean hasDefault = matcher.matches();
      table
          .append("| `")
          .append(String.join("`, `", option.names()))
          .append(option.arity().max() == 0 ? "" : " " + cell(option.paramLabel()))
          .append("` | ")
          .append(hasDefault ? cell(matcher.group("value")) : "")
          .append(" | ")
          .append(cell(hasDefault ? matcher.group("what") : description))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
