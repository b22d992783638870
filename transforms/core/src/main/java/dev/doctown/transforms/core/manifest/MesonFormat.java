package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code meson.build}: the project, its programs, the dependencies that are named literally. A
 * version may stand in a variable that the file sets once, to strings.
 */
final class MesonFormat extends SingleFileFormat {
  private static final Pattern CALL =
      Pattern.compile("(?<![\\w.])(project|dependency|executable)\\s*+\\(\\s*+'([^'\\n]++)'");
  private static final Pattern VERSION =
      Pattern.compile("\\G[^()]*?\\bversion\\s*+:\\s*+('[^'\\n]++'|\\[[^\\]]*+\\]|\\w++)");
  private static final Pattern ASSIGNED =
      Pattern.compile("(?m)^(\\w++)[ \\t]*+=[ \\t]*+('[^'\\n]++'|\\[[^\\]]*+\\])[ \\t]*+$");
  private static final Pattern LITERAL = Pattern.compile("'([^'\\n]++)'");
  private static final Pattern ARGUMENT =
      Pattern.compile("'([^'\\n]++)'|\\b([A-Za-z_]\\w*+)\\b(?!\\s*+[:(])");
  private static final Pattern LIST =
      Pattern.compile(
          "(?m)^[ \\t]*+(\\w++)[ \\t]*+\\+?=[ \\t]*+(?:files[ \\t]*+\\(|\\[)([^\\]()]*+)[\\])]");
  private static final int LONGEST_CALL = 500;

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("meson.build");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    String text = LexicalText.withoutComments(files.text(path), "#", "#[[", "]]");
    Map<String, String> variables = variables(text);
    ProgramSources sources = new ProgramSources(RepositoryPath.folder(path), files, lists(text));
    NativeProject project = new NativeProject(Ecosystem.MESON, path, findings);
    LineOffsets lines = new LineOffsets(text);
    Matcher matcher = CALL.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(2);
      int line = lines.at(matcher.start(2));
      int end = Math.min(text.length(), matcher.end() + LONGEST_CALL);
      Matcher version = VERSION.matcher(text).region(matcher.end(), end);
      String declared = version.find() ? version(version.group(1), variables) : null;
      switch (matcher.group(1)) {
        case "project" -> {
          project.module(name, declared, line);
          project.convention(
              CommandPurpose.BUILD, "meson setup build && meson compile -C build", line);
          project.convention(CommandPurpose.TEST, "meson test -C build", line);
        }
        case "dependency" -> project.dependency(name, declared, "dependency", line);
        case "executable" ->
            project.program(name, line, sources.of(arguments(text.substring(matcher.end(), end))));
        default -> {}
      }
    }
  }

  /** The texts and the variables among the arguments of a call. */
  private static List<String> arguments(String text) {
    List<String> words = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(text.substring(0, endOfCall(text)));
    while (argument.find()) {
      words.add(argument.group(1) == null ? "${" + argument.group(2) + "}" : argument.group(1));
    }
    return words;
  }

  private static int endOfCall(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Variables that hold lists of texts, or of the files that these name. */
  private static Map<String, List<String>> lists(String text) {
    Map<String, List<String>> lists = new HashMap<>();
    Matcher list = LIST.matcher(text);
    while (list.find()) {
      lists
          .computeIfAbsent(list.group(1), unused -> new ArrayList<>())
          .addAll(arguments(list.group(2)));
    }
    return lists;
  }

  /** Variables of one value; empty for what is set again. */
  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new HashMap<>();
    Matcher assigned = ASSIGNED.matcher(text);
    while (assigned.find()) {
      variables.merge(assigned.group(1), assigned.group(2), (one, other) -> "");
    }
    return variables;
  }

  private static @Nullable String version(String written, Map<String, String> variables) {
    List<String> versions = new ArrayList<>();
    Matcher literal = LITERAL.matcher(variables.getOrDefault(written, written));
    while (literal.find()) {
      versions.add(literal.group(1));
    }
    return versions.isEmpty() ? null : String.join(", ", versions);
  }
}
