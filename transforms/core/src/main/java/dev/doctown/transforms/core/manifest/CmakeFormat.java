package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code CMakeLists.txt}: the project, its programs, the packages it looks for. */
final class CmakeFormat extends SingleFileFormat {
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?im)^[ \\t]*+(project|find_package|add_executable|enable_testing|include)"
              + "[ \\t]*+\\(([^()]*+)\\)");
  private static final Pattern SET =
      Pattern.compile(
          "(?im)^[ \\t]*+(?:set[ \\t]*+\\(|list[ \\t]*+\\([ \\t]*+append[ \\t]++)"
              + "\\s*+(\\w++)\\s++([^()]*+)\\)");
  private static final Pattern VERSION = Pattern.compile("\\d[\\w.]*+(?:\\.\\.\\.[\\w.<]++)?");

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("CMakeLists.txt");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    String text = LexicalText.withoutComments(files.text(path), "#", "#[[", "]]");
    NativeProject project = new NativeProject(Ecosystem.CMAKE, path, findings);
    ProgramSources sources =
        new ProgramSources(RepositoryPath.folder(path), files, variables(text));
    LineOffsets lines = new LineOffsets(text);
    Matcher matcher = COMMAND.matcher(text);
    while (matcher.find()) {
      command(
          matcher.group(1).toLowerCase(Locale.ROOT),
          Texts.words(matcher.group(2)),
          lines.at(matcher.start(1)),
          project,
          sources);
    }
  }

  /** What lists are set to, and what is added to them. */
  private static Map<String, List<String>> variables(String text) {
    Map<String, List<String>> variables = new HashMap<>();
    Matcher set = SET.matcher(text);
    while (set.find()) {
      variables
          .computeIfAbsent(set.group(1), unused -> new ArrayList<>())
          .addAll(Texts.words(set.group(2)));
    }
    return variables;
  }

  private static void command(
      String command, List<String> words, int line, NativeProject project, ProgramSources sources) {
    String first = words.isEmpty() ? "" : words.get(0).replace("\"", "");
    if (command.equals("enable_testing") || first.equals("CTest")) {
      project.convention(CommandPurpose.TEST, "ctest --test-dir build", line);
    }
    if (first.isEmpty() || first.contains("$")) {
      return;
    }
    switch (command) {
      case "project" -> {
        project.module(first, version(words), line);
        project.convention(CommandPurpose.BUILD, "cmake -B build && cmake --build build", line);
      }
      case "find_package" -> {
        boolean versioned = words.size() > 1 && VERSION.matcher(words.get(1)).matches();
        project.dependency(
            first,
            versioned ? words.get(1) : null,
            words.contains("REQUIRED") ? "required" : "optional",
            line);
      }
      case "add_executable" -> {
        if (!words.contains("IMPORTED") && !words.contains("ALIAS")) {
          project.program(first, line, sources.of(words.subList(1, words.size())));
        }
      }
      default -> {}
    }
  }

  private static @Nullable String version(List<String> words) {
    int version = words.indexOf("VERSION");
    String number = version > 0 && version + 1 < words.size() ? words.get(version + 1) : "$";
    return number.contains("$") ? null : number;
  }
}
