package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A build script in Groovy or Kotlin, read by its words: blocks by name, and variables that are
 * assigned one literal string.
 */
final class GradleScript {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:\\b(?:def|val|var|String|const val)\\s++|\\bext\\.|\\bproject\\.ext\\.|(?m:^)[ \\t]*+)(\\w++)\\s*+=\\s*+(['\"])([^'\"$\\n]++)\\2");
  private static final Pattern EXTRA =
      Pattern.compile(
          "\\b(?:ext|extra)(?:\\.set\\(|\\[)\\s*+['\"](\\w++)['\"](?:\\s*+,|\\]\\s*+=)\\s*+['\"]([^'\"$\\n]++)['\"]");
  private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\{([\\w.]++)\\}|(\\w++))");

  private final String text;
  private final LineOffsets lines;
  private final Map<String, String> variables = new HashMap<>();

  GradleScript(String source) {
    text = LexicalText.withoutComments(source, "//", "/*", "*/");
    lines = new LineOffsets(text);
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      define(variable.group(1), variable.group(3));
    }
    Matcher extra = EXTRA.matcher(text);
    while (extra.find()) {
      define(extra.group(1), extra.group(2));
    }
  }

  private void define(String name, String value) {
    // Two values: which one holds is computed.
    variables.merge(name, value, (first, second) -> first.equals(second) ? first : "$");
  }

  String text() {
    return text;
  }

  int lineAt(int offset) {
    return lines.at(offset);
  }

  Map<String, String> variables() {
    return variables;
  }

  /** Start and end of the insides of all blocks of a name. */
  List<int[]> blocks(String name) {
    List<int[]> blocks = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\b" + name + "\\s*+\\{").matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int end = closing(matcher.end());
      blocks.add(new int[] {matcher.end(), end});
      from = Math.max(end, matcher.end());
    }
    return blocks;
  }

  private int closing(int start) {
    int depth = 1;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = LexicalText.endOfString(text, i);
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      i++;
    }
    return text.length();
  }

  /** The text of a string with its references in place; null if one is not known. */
  static @Nullable String resolve(String string, List<Map<String, String>> scopes) {
    Matcher matcher = REFERENCE.matcher(string);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String path = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String name = path.substring(path.lastIndexOf('.') + 1);
      String value = null;
      for (Map<String, String> scope : scopes) {
        value = value == null ? scope.get(name) : value;
      }
      if (value == null || value.contains("$")) {
        return null;
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(value));
    }
    String resolved = matcher.appendTail(result).toString();
    return resolved.contains("$") ? null : resolved;
  }
}
