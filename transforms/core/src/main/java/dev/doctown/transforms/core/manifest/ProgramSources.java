package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of C and C++ that a build script makes a program of. */
final class ProgramSources {
  private static final Pattern SOURCE = Pattern.compile(".*\\.(?:c|cc|cpp|cxx|c\\+\\+|C|m|mm)");
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([\\w.]+)\\}|\\(([\\w.]+)\\))");

  /** Where a script says that its own folder is, and where the root is. */
  private static final Pattern OWN_FOLDER =
      Pattern.compile("\\$[{(](?:srcdir|CMAKE_CURRENT_SOURCE_DIR|CMAKE_CURRENT_LIST_DIR)[)}]/(.*)");

  private static final Pattern ROOT =
      Pattern.compile("\\$[{(](?:top_srcdir|CMAKE_SOURCE_DIR|PROJECT_SOURCE_DIR)[)}]/(.*)");
  private static final int DEEPEST = 8;

  private final String folder;
  private final ManifestFiles files;
  private final Map<String, List<String>> variables;

  /**
   * @param folder of the script
   * @param variables words that variables of the script stand for
   */
  ProgramSources(String folder, ManifestFiles files, Map<String, List<String>> variables) {
    this.folder = folder;
    this.files = files;
    this.variables = variables;
  }

  /** Paths from the root of those among these words that are source files of the repository. */
  List<String> of(List<String> words) {
    List<String> paths = new ArrayList<>();
    add(words, paths, 0);
    return paths;
  }

  private void add(List<String> words, List<String> paths, int depth) {
    for (String written : words) {
      String word = written.replace("\"", "");
      Matcher variable = VARIABLE.matcher(word);
      if (variable.matches()) {
        String name = Texts.or(variable.group(1), Texts.or(variable.group(2), ""));
        if (depth < DEEPEST) {
          add(variables.getOrDefault(name, List.of()), paths, depth + 1);
        }
      } else if (SOURCE.matcher(word).matches()) {
        String path = path(word);
        if (files.exists(path) && !paths.contains(path)) {
          paths.add(path);
        }
      }
    }
  }

  private String path(String word) {
    Matcher own = OWN_FOLDER.matcher(word);
    Matcher root = ROOT.matcher(word);
    String path =
        own.matches()
            ? RepositoryPath.resolve(folder, own.group(1))
            : root.matches()
                ? RepositoryPath.resolve("", root.group(1))
                : RepositoryPath.resolve(folder, word);
    return Texts.or(path, "");
  }
}
