package dev.doctown.transforms.core.manifest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CMakeLists.txt}: the project, its programs, the packages it looks for. */
final class CmakeFormat extends SingleFileFormat {
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?im)^[ \\t]*+(project|find_package|add_executable|enable_testing|include)[ \\t]*+\\(([^()]*+)\\)");

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("CMakeLists.txt");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    String text = LexicalText.withoutComments(files.text(path), "#", "#[[", "]]");
    LineOffsets lines = new LineOffsets(text);
    Matcher matcher = COMMAND.matcher(text);
    while (matcher.find()) {
      String arguments = matcher.group(2);
      int line = lines.at(matcher.start(1));
      var words = Texts.words(arguments);
      String first = words.isEmpty() ? "" : words.get(0).replace("\"", "");
      String command = matcher.group(1).toLowerCase(Locale.ROOT);
      if (command.equals("enable_testing") || first.equals("CTest")) {
        test(path, line, findings);
      }
      if (first.isEmpty() || first.contains("$")) {
        continue;
      }
      switch (command) {
        case "project" -> project(first, words, path, line, findings);
        case "find_package" ->
            findings.add(
                new DeclaredDependency(
                    Ecosystem.CMAKE,
                    first,
                    words.size() > 1 && words.get(1).matches("\\d[\\w.]*+(?:\\.\\.\\.[\\w.<]++)?")
                        ? words.get(1)
                        : null,
                    words.contains("REQUIRED") ? "required" : "optional",
                    path,
                    line));
        case "add_executable" -> {
          if (!words.contains("IMPORTED") && !words.contains("ALIAS")) {
            findings.add(
                new DeclaredEntryPoint(
                    DeclaredEntryPoint.Kind.BINARY,
                    first,
                    RepositoryPath.folder(path),
                    path,
                    line));
          }
        }
        default -> {}
      }
    }
  }

  private static void project(
      String name, java.util.List<String> words, String path, int line, Findings findings) {
    int version = words.indexOf("VERSION");
    String number = version > 0 && version + 1 < words.size() ? words.get(version + 1) : "$";
    findings.add(
        new DeclaredModule(
            Ecosystem.CMAKE,
            name,
            RepositoryPath.folder(path),
            null,
            number.contains("$") ? null : number,
            null,
            path,
            line));
    if (path.equals("CMakeLists.txt")) {
      Conventions conventions = new Conventions(path, line, findings);
      conventions.add(CommandPurpose.BUILD, "cmake -B build && cmake --build build");
    }
  }

  private static void test(String path, int line, Findings findings) {
    if (path.equals("CMakeLists.txt")) {
      new Conventions(path, line, findings).add(CommandPurpose.TEST, "ctest --test-dir build");
    }
  }
}
