package dev.doctown.transforms.models;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where doctown keeps what it was told to fetch: what an option says, else a variable of the
 * environment, else a folder under {@code $XDG_DATA_HOME/doctown} or {@code
 * ~/.local/share/doctown}.
 */
public final class DataFolders {
  /** Names the folder for models. */
  public static final String MODELS_VARIABLE = "DOCTOWN_MODELS_FOLDER";

  /** Names the folder for engines. */
  public static final String ENGINES_VARIABLE = "DOCTOWN_ENGINES_FOLDER";

  private DataFolders() {}

  /** The folder for models. */
  public static Path models(@Nullable Path option) {
    return folder(option, System.getenv(), MODELS_VARIABLE, "models");
  }

  /** The folder for engines. */
  public static Path engines(@Nullable Path option) {
    return folder(option, System.getenv(), ENGINES_VARIABLE, "engines");
  }

  static Path folder(
      @Nullable Path option, Map<String, String> environment, String variable, String name) {
    if (option != null) {
      return option.toAbsolutePath().normalize();
    }
    String named = environment.getOrDefault(variable, "");
    if (!named.isBlank()) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    // Relative ones are to be ignored, says the XDG specification.
    Path base =
        data.isBlank() || !Path.of(data).isAbsolute()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return base.resolve("doctown").resolve(name).toAbsolutePath().normalize();
  }
}
