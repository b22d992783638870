package dev.doctown.transforms.core.language;

import dev.doctown.docpack.layout.FolderUse;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One thing that tells a file's category. Paths and names are compared in lower case, but for those
 * of tests.
 *
 * @param name what it looks at
 * @param category the category of files for which it holds
 */
record CategoryRule(String name, FileCategory category, Predicate<FileFacts> condition) {
  /** Programs of C and C++ are given whole libraries; elsewhere the name means other things. */
  private static final Pattern BUNDLED_LIBRARY =
      Pattern.compile("(?:^|/)bundled/(?:.*/)?[^/]*\\.(?:[ch]|cc|cpp|cxx|hh|hpp|hxx|inl)$");

  /** In the order in which they are asked; the first that holds decides. */
  static final List<CategoryRule> ALL =
      List.of(
          rule("vendor folder", FileCategory.VENDORED, file -> file.isIn(FolderUse.FOREIGN)),
          rule(
              "vendor top folder",
              FileCategory.VENDORED,
              file -> file.isUnderTop(FolderUse.DEPENDENCIES)),
          rule(
              "bundled library",
              FileCategory.VENDORED,
              file -> BUNDLED_LIBRARY.matcher(file.path()).find()),
          rule("vendor name", FileCategory.VENDORED, named(CategoryNames.VENDORED)),
          rule("wrapper script", FileCategory.VENDORED, named(CategoryNames.WRAPPER)),
          rule("lock file", FileCategory.DATA, named(CategoryNames.LOCK)),
          rule("generated folder", FileCategory.GENERATED, file -> file.isIn(FolderUse.GENERATED)),
          rule("generated name", FileCategory.GENERATED, named(CategoryNames.GENERATED)),
          rule("generated marker", FileCategory.GENERATED, GeneratedContent::hasMarker),
          rule("minified", FileCategory.GENERATED, GeneratedContent::isMinified),
          rule("translation name", FileCategory.DATA, named(CategoryNames.TRANSLATION)),
          rule(
              "translation folder",
              FileCategory.DATA,
              file ->
                  file.isIn(FolderUse.TRANSLATIONS) && !file.hasType(Language.Type.PROGRAMMING)),
          rule("fixture folder", FileCategory.DATA, file -> file.isIn(FolderUse.FIXTURES)),
          rule("snapshot name", FileCategory.DATA, named(CategoryNames.SNAPSHOT)),
          rule(
              "document name",
              FileCategory.DOCS,
              file ->
                  CategoryNames.DOCUMENT.matcher(file.lowerName()).find()
                      && !file.hasType(Language.Type.PROGRAMMING)),
          rule("build name", FileCategory.BUILD, named(CategoryNames.BUILD)),
          rule(
              "build language",
              FileCategory.BUILD,
              file -> file.isLanguage(CategoryNames.BUILD_LANGUAGES)),
          rule(
              "build folder",
              FileCategory.BUILD,
              file -> CategoryNames.BUILD_FOLDERS.matcher(file.path()).find()),
          rule(
              "text of tests",
              FileCategory.DATA,
              file ->
                  file.extension().equals("txt")
                      && file.hasType(Language.Type.PROSE)
                      && (file.isInAboveSources(FolderUse.TESTS)
                          || file.isIn(FolderUse.TEST_PACKAGES))),
          rule("prose", FileCategory.DOCS, file -> file.hasType(Language.Type.PROSE)),
          rule(
              "test name",
              FileCategory.TEST,
              file -> CategoryNames.TEST.matcher(file.name()).find()),
          rule("test folder", FileCategory.TEST, file -> file.isInAboveSources(FolderUse.TESTS)),
          rule(
              "browser test folder",
              FileCategory.TEST,
              file -> file.isInAboveSources(FolderUse.BROWSER_TESTS)),
          rule("spec folder", FileCategory.TEST, file -> file.isInOutsideSources(FolderUse.SPECS)),
          rule(
              "document folder",
              FileCategory.DOCS,
              file -> file.isInOutsideSources(FolderUse.DOCUMENTS)),
          rule("example folder", FileCategory.DOCS, file -> file.isUnderTop(FolderUse.EXAMPLES)),
          rule("config name", FileCategory.CONFIG, named(CategoryNames.CONFIG)),
          rule(
              "config language",
              FileCategory.CONFIG,
              file -> file.isLanguage(CategoryNames.CONFIG_LANGUAGES)),
          rule("drawing", FileCategory.DATA, file -> file.isLanguage(Set.of("SVG"))),
          rule("data language", FileCategory.DATA, file -> file.hasType(Language.Type.DATA)),
          rule("source language", FileCategory.SOURCE, file -> file.language() != null));

  boolean holds(FileFacts file) {
    return condition.test(file);
  }

  private static CategoryRule rule(
      String name, FileCategory category, Predicate<FileFacts> condition) {
    return new CategoryRule(name, category, condition);
  }

  private static Predicate<FileFacts> named(Pattern pattern) {
    return file -> pattern.matcher(file.lowerName()).find();
  }
}
