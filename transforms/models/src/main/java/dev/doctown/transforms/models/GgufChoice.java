package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files of a repository a name means. A model that was split into {@code
 * NAME-00001-of-00003.gguf} and so on is one.
 */
final class GgufChoice {
  private static final String SUFFIX = ".gguf";
  private static final Pattern SPLIT =
      Pattern.compile("(?<stem>.*)-(?<part>\\d{5})-of-(?<count>\\d{5})\\.gguf");

  private GgufChoice() {}

  static boolean isModel(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  /**
   * The paths of the model, the first part first.
   *
   * @param paths all files, sorted
   * @param describe how a path is shown in a list
   * @throws DoctownException {@code MODEL_NOT_FOUND}, or {@code OPTION_INVALID} if one must be
   *     named
   */
  static List<String> choose(ModelName name, List<String> paths, UnaryOperator<String> describe) {
    Map<String, List<String>> models = models(paths);
    String file = name.file();
    if (file == null) {
      if (models.isEmpty()) {
        throw notFound(
            name.repositoryName()
                + " has no GGUF file; expected a repository with GGUF files, whose name often ends"
                + " in -GGUF");
      }
      if (models.size() > 1) {
        throw new DoctownException(
            ErrorCode.OPTION_INVALID,
            name.repositoryName()
                + " has "
                + models.size()
                + " models; name one of them, as in "
                + name.with(models.values().iterator().next().get(0))
                + "; there are "
                + list(models, describe));
      }
      return complete(name, models.values().iterator().next());
    }
    String path = named(name, file, paths, models, describe);
    return complete(name, models.getOrDefault(key(path), List.of(path)));
  }

  private static String named(
      ModelName name,
      String file,
      List<String> paths,
      Map<String, List<String>> models,
      UnaryOperator<String> describe) {
    if (paths.contains(file)) {
      return file;
    }
    List<String> ends = paths.stream().filter(path -> path.endsWith("/" + file)).toList();
    if (ends.size() == 1) {
      return ends.get(0);
    }
    throw notFound(
        name.repositoryName()
            + " has "
            + (ends.isEmpty() ? "no file '" + file + "'" : ends.size() + " files '" + file + "'")
            + "; "
            + (models.isEmpty()
                ? "it has no GGUF files at all"
                : "there are " + list(models, describe)));
  }

  private static String list(Map<String, List<String>> models, UnaryOperator<String> describe) {
    return String.join(
        ", ",
        models.values().stream()
            .map(parts -> describe.apply(parts.get(0)) + parts(parts.size()))
            .toList());
  }

  private static String parts(int count) {
    return count == 1 ? "" : " and " + (count - 1) + " more parts";
  }

  private static List<String> complete(ModelName name, List<String> parts) {
    Matcher split = SPLIT.matcher(parts.get(0));
    int count = split.matches() ? Integer.parseInt(split.group("count")) : 1;
    if (parts.size() != count) {
      throw notFound(
          name.repositoryName()
              + " has "
              + parts.size()
              + " of the "
              + count
              + " parts of "
              + parts.get(0)
              + "; all are needed");
    }
    return parts;
  }

  /** GGUF files by model, in the order of their paths. */
  private static Map<String, List<String>> models(List<String> paths) {
    Map<String, List<String>> models = new LinkedHashMap<>();
    for (String path : paths) {
      if (isModel(path)) {
        models.computeIfAbsent(key(path), unused -> new ArrayList<>()).add(path);
      }
    }
    return models;
  }

  private static String key(String path) {
    Matcher split = SPLIT.matcher(path);
    return split.matches() ? split.group("stem") + "-of-" + split.group("count") : path;
  }

  private static DoctownException notFound(String message) {
    return new DoctownException(ErrorCode.MODEL_NOT_FOUND, message);
  }
}
