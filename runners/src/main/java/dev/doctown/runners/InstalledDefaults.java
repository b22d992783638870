package dev.doctown.runners;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What options of a build hold where the command line leaves them out, as a distribution says: the
 * file {@code options.properties} in its folder, with lines {@code generator-model=/models/m.gguf}.
 * An image with models has one. Without the file the declarations' own defaults hold.
 */
final class InstalledDefaults implements IDefaultValueProvider {
  private static final String FILE = "options.properties";
  private static final String DASHES = "--";

  private final @Nullable Path file;

  private InstalledDefaults(@Nullable Path file) {
    this.file = file;
  }

  /**
   * Of a distribution.
   *
   * @param home its folder; null where there is none
   */
  static InstalledDefaults of(@Nullable String home) {
    return new InstalledDefaults(home == null ? null : Path.of(home, FILE));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (file == null || !(argument instanceof OptionSpec option) || !Files.exists(file)) {
      return null;
    }
    Properties values = read(file, argument.command());
    return values.getProperty(option.longestName().substring(DASHES.length()));
  }

  private static Properties read(Path file, CommandSpec command) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(), file + ": " + e.getMessage() + "; expected lines OPTION=VALUE", e);
    }
    for (String name : new TreeSet<>(values.stringPropertyNames())) {
      if (command.findOption(DASHES + name) == null) {
        throw new ParameterException(
            command.commandLine(),
            file + ": '" + name + "' is no option; expected lines such as generator-model=FILE");
      }
    }
    return values;
  }
}
