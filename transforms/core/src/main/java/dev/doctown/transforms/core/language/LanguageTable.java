package dev.doctown.transforms.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Linguist's languages by what names them. Where several languages share an extension, those that
 * name it first among theirs stand first.
 */
final class LanguageTable {
  private static final int NAME = 0;
  private static final int TYPE = 1;
  private static final int GROUP = 2;
  private static final int EXTENSIONS = 3;
  private static final int FILE_NAMES = 4;
  private static final int INTERPRETERS = 5;
  private static final int ALIASES = 6;

  private final Map<String, Language> byName = new HashMap<>();
  private final Map<String, List<Language>> byExtension = new HashMap<>();
  private final Map<String, List<Language>> byFileName = new HashMap<>();
  private final Map<String, List<Language>> byInterpreter = new HashMap<>();

  LanguageTable() {
    Map<String, List<Language>> secondary = new HashMap<>();
    for (String[] row : Resources.rows("languages.tsv")) {
      Language language = language(row);
      byName.put(nameKey(row[NAME]), language);
      Map<String, List<Language>> target = byExtension;
      for (String extension : fields(row[EXTENSIONS])) {
        put(target, extension.toLowerCase(Locale.ROOT), language);
        target = secondary;
      }
      fields(row[FILE_NAMES]).forEach(name -> put(byFileName, name, language));
      fields(row[INTERPRETERS]).forEach(name -> put(byInterpreter, name, language));
      fields(row[ALIASES]).forEach(alias -> byName.putIfAbsent(nameKey(alias), language));
    }
    secondary.forEach(
        (extension, languages) ->
            languages.forEach(language -> put(byExtension, extension, language)));
  }

  private static Language language(String[] row) {
    return new Language(
        row[NAME],
        Language.Type.valueOf(row[TYPE].toUpperCase(Locale.ROOT)),
        row[GROUP].isEmpty() ? null : row[GROUP]);
  }

  private static List<String> fields(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
  }

  private static void put(Map<String, List<Language>> map, String key, Language language) {
    List<Language> languages = map.computeIfAbsent(key, unused -> new ArrayList<>());
    if (!languages.contains(language)) {
      languages.add(language);
    }
  }

  private static String nameKey(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** By name or alias; case does not count, and {@code -} may stand for a space. */
  @Nullable Language named(String name) {
    return byName.get(nameKey(name));
  }

  List<Language> withFileName(String fileName) {
    return byFileName.getOrDefault(fileName, List.of());
  }

  List<Language> withInterpreter(String interpreter) {
    return byInterpreter.getOrDefault(interpreter, List.of());
  }

  /** By extension in lower case with its dot. */
  List<Language> withExtension(String extension) {
    return byExtension.getOrDefault(extension, List.of());
  }
}
