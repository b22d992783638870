package dev.doctown.transforms.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The interpreter a script's first line names. */
final class Shebang {
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*");

  private Shebang() {}

  /** Names to look up, the most exact first: python3.11, python3, python. */
  static List<String> interpreters(String content) {
    if (!content.startsWith("#!")) {
      return List.of();
    }
    String line = content.substring(2).lines().findFirst().orElse("").strip();
    String name = "";
    for (String word : BLANKS.split(line)) {
      if (word.startsWith("-") || ASSIGNMENT.matcher(word).matches()) {
        continue;
      }
      name = word.substring(word.lastIndexOf('/') + 1);
      if (!name.equals("env")) {
        break;
      }
    }
    List<String> names = new ArrayList<>();
    while (!name.isEmpty()) {
      names.add(name);
      name = withoutVersion(name);
    }
    return names;
  }

  private static String withoutVersion(String name) {
    int end = name.length();
    while (end > 0 && Character.digit(name.charAt(end - 1), 10) >= 0) {
      end--;
    }
    if (end == name.length()) {
      return "";
    }
    return name.charAt(Math.max(0, end - 1)) == '.'
        ? name.substring(0, end - 1)
        : name.substring(0, end);
  }
}
