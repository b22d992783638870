package dev.doctown.transforms.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which language it is when several share an extension or an interpreter: the first rule whose
 * pattern is found in the content, else the rule without a pattern.
 *
 * <p>Patterns are written so that they take time linear in the text: white space at the start of a
 * line never crosses its end.
 */
final class ContentRules {
  /** Stands for the language of a name that says nothing without its content. */
  private static final String UNKNOWN = "-";

  private final Map<String, List<Rule>> rules = new HashMap<>();

  ContentRules() {
    for (String[] row : Resources.rows("content-rules.tsv")) {
      Pattern pattern = row.length < 3 ? null : Pattern.compile(row[2], Pattern.MULTILINE);
      for (String key : row[0].split(" ")) {
        rules.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Rule(row[1], pattern));
      }
    }
  }

  private record Rule(String language, @Nullable Pattern pattern) {}

  /** All names the rules give, for tests. */
  List<String> languages() {
    return rules.values().stream()
        .flatMap(List::stream)
        .map(Rule::language)
        .filter(name -> !name.equals(UNKNOWN))
        .distinct()
        .toList();
  }

  /** All keys there are rules for, for tests. */
  Set<String> keys() {
    return rules.keySet();
  }

  /** Whether there are rules for the key: an extension with its dot, or {@code #!} and a name. */
  boolean has(String key) {
    return rules.containsKey(key);
  }

  /** The name of the language; null when the content is of none the rules know. */
  @Nullable String language(String key, String content) {
    for (Rule rule : rules.getOrDefault(key, List.of())) {
      Pattern pattern = rule.pattern();
      if (pattern == null || pattern.matcher(content).find()) {
        return rule.language().equals(UNKNOWN) ? null : rule.language();
      }
    }
    return null;
  }
}
