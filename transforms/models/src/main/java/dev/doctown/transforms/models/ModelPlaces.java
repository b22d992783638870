package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The file that a model option means: a path, or the name of a model that was pulled. */
public final class ModelPlaces {
  private ModelPlaces() {}

  /**
   * The file, with the folder for models that {@link DataFolders} knows.
   *
   * @throws DoctownException {@code MODEL_NOT_FOUND}, or {@code OPTION_INVALID} if the repository
   *     has several models and none is named
   */
  public static Path resolve(String model) {
    return resolve(model, DataFolders.models(null));
  }

  /** The same with another folder for models. What exists at the path comes first. */
  public static Path resolve(String model, Path modelsFolder) {
    Optional<Path> file = existing(model);
    if (file.isPresent()) {
      return file.get();
    }
    ModelName name =
        ModelName.parse(model)
            .orElseThrow(
                () ->
                    new DoctownException(
                        ErrorCode.MODEL_NOT_FOUND,
                        "model '"
                            + model
                            + "': there is no such file; expected a path, or OWNER/REPO[:FILE] of a"
                            + " model that was pulled"));
    try {
      Path found = new ModelFolder(modelsFolder).find(name);
      if (found != null) {
        return found;
      }
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.MODEL_NOT_FOUND, "model '" + model + "': " + e + " in " + modelsFolder, e);
    }
    throw new DoctownException(
        ErrorCode.MODEL_NOT_FOUND,
        "model '"
            + model
            + "' is neither a path nor in "
            + modelsFolder
            + "; fetch it with: doctown models pull "
            + name);
  }

  /**
   * Whether a text can only mean a model that {@link #resolve} finds or says why not: a file, what
   * is called like one, a file of a repository, or a repository that was pulled.
   */
  public static boolean isMeant(String model) {
    return existing(model)
        .map(Files::isRegularFile)
        .orElseGet(
            () ->
                GgufChoice.isModel(model)
                    || ModelName.parse(model)
                        .filter(name -> name.file() != null || models().holds(name))
                        .isPresent());
  }

  /**
   * How a model is called on every machine: {@code OWNER/REPO:FILE} where it was pulled, else the
   * file's own name without its path.
   */
  public static String spelling(Path file) {
    return models().contains(file) ? models().spelling(file) : String.valueOf(file.getFileName());
  }

  private static ModelFolder models() {
    return new ModelFolder(DataFolders.models(null));
  }

  private static Optional<Path> existing(String model) {
    try {
      return Optional.of(Path.of(model)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
