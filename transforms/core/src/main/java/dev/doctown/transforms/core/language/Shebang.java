package dev.doctown.transforms.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interpreter a script's first line names, as Linguist's shebang strategy reads it: a shell
 * that at once runs the file with another program stands for that one, and what {@code osascript}
 * is given with {@code -l} may be a language without an interpreter, which only other signs tell.
 */
final class Shebang {
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*");

  private static final Pattern HANDED_ON = Pattern.compile("exec (\\w+)[\\s\"']+\\$0[\\s\"']+\\$@");
  private static final Pattern SCRIPT_LANGUAGE = Pattern.compile("osascript\\b.*-l");
  private static final int FIRST_LINES = 5;

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
    if (name.equals("sh")) {
      name = handedOn(content, name);
    } else if (name.equals("osascript") && SCRIPT_LANGUAGE.matcher(line).find()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    while (!name.isEmpty()) {
      names.add(name);
      name = withoutVersion(name);
    }
    return names;
  }

  private static String handedOn(String content, String shell) {
    return content
        .lines()
        .limit(FIRST_LINES)
        .map(HANDED_ON::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(found -> found.group(1))
        .orElse(shell);
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
