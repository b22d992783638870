package dev.doctown.docpack.search;

import dev.doctown.docpack.layout.FolderUse;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What search takes from a file's path and category.
 *
 * @param stem file name without its last extension
 * @param folder name of the folder it is in; empty at the top
 */
record FileTraits(String stem, String folder, FileRole role, boolean legacy) {
  private static final Set<FolderUse> EXAMPLES =
      EnumSet.of(FolderUse.BENCHMARKS, FolderUse.EXAMPLES, FolderUse.TUTORIALS, FolderUse.TRIALS);
  private static final Set<String> LEGACY_WORDS =
      Set.of(
          "compat",
          "compatibility",
          "deprecated",
          "legacy",
          "polyfill",
          "polyfills",
          "shim",
          "shims");

  /** Names that say what place a file has in its folder, so that the folder names its subject. */
  private static final Set<String> ROLE_NAMES =
      Set.of("__init__", "__main__", "index", "init", "lib", "main", "mod", "package-info");

  static FileTraits of(String path, String category, RepositoryLayout layout) {
    int slash = path.lastIndexOf('/');
    String fileName = path.substring(slash + 1);
    String folders = slash < 0 ? "" : path.substring(0, slash);
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    String folder = folders.substring(folders.lastIndexOf('/') + 1);
    return new FileTraits(stem, folder, role(layout.told(path), category), isLegacy(path));
  }

  /** The name of the file's subject: its stem, or its folder where the stem names a role only. */
  String subject() {
    return ROLE_NAMES.contains(stem.toLowerCase(Locale.ROOT)) && !folder.isEmpty() ? folder : stem;
  }

  /** The stemmed parts of the subject, each with how often it stands there. */
  Map<String, Integer> subjectParts() {
    Map<String, Integer> counts = new TreeMap<>(Utf8Order.INSTANCE);
    for (String part : Tokenizer.parts(subject())) {
      counts.merge(EnglishStemmer.stem(part), 1, Integer::sum);
    }
    return counts;
  }

  private static FileRole role(String told, String category) {
    FileRole role = FileRole.ofCategory(category);
    return role == FileRole.SOURCE && FolderUse.isIn(told, EXAMPLES) ? FileRole.EXAMPLE : role;
  }

  /** Whether one of the words asks for what is legacy. */
  static boolean speaksOfLegacy(Set<String> words) {
    return LEGACY_WORDS.stream().anyMatch(words::contains);
  }

  private static boolean isLegacy(String path) {
    List<String> parts = Tokenizer.parts(path);
    return parts.stream().anyMatch(LEGACY_WORDS::contains);
  }
}
