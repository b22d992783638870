package dev.doctown.transforms.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.util.QuotedString;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a path has, as {@code git check-attr} tells it: {@code info/attributes} before
 * the {@code .gitattributes} of the path's folder before those of the folders above, later lines
 * before earlier ones; macros from the top folder. Patterns and paths are keys, as in {@link
 * IgnoreRules}. Safe for use by several threads.
 */
final class AttributeRules {
  /** Where attribute files come from. */
  interface Files {
    /** The {@code .gitattributes} of a folder (empty for the top), or null when it has none. */
    byte @Nullable [] read(String folder) throws IOException;
  }

  /** No attribute file of a real repository comes near; a larger one is taken for none. */
  static final int MOST_BYTES = 1 << 20;

  static final String FILE_NAME = ".gitattributes";

  private static final String MACRO_PREFIX = "[attr]";

  private final Files files;
  private final List<AttributesRule> info = new ArrayList<>();
  private final Map<String, List<Attribute>> macros = new HashMap<>();
  private final Map<String, List<AttributesRule>> folders = new ConcurrentHashMap<>();

  /**
   * Rules of a repository.
   *
   * @param infoAttributes content of {@code info/attributes}; null where the commit alone decides
   */
  AttributeRules(Files files, byte @Nullable [] infoAttributes) {
    this.files = files;
    macros.put("binary", new AttributesRule("*", "-diff -merge -text").getAttributes());
    // The top folder's macros come first: info/attributes may define them again.
    rules("");
    if (infoAttributes != null) {
      info.addAll(parse(infoAttributes, true));
    }
  }

  /** No attributes at all. */
  static AttributeRules none() {
    return new AttributeRules(folder -> null, null);
  }

  /** Attributes of a file: name to value, {@code true} and {@code false} for set and unset. */
  Map<String, String> resolve(String path) {
    Map<String, Attribute> found = new HashMap<>();
    apply(info, path, found);
    String folder = PathText.parent(path);
    while (true) {
      String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
      apply(rules(folder), below, found);
      if (folder.isEmpty()) {
        break;
      }
      folder = PathText.parent(folder);
    }
    Map<String, String> values = new HashMap<>();
    for (Attribute attribute : found.values()) {
      switch (attribute.getState()) {
        case SET -> values.put(attribute.getKey(), "true");
        case UNSET -> values.put(attribute.getKey(), "false");
        case CUSTOM -> values.put(attribute.getKey(), PathText.display(attribute.getValue()));
        case UNSPECIFIED -> {}
      }
    }
    return values;
  }

  private void apply(List<AttributesRule> rules, String path, Map<String, Attribute> found) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).isMatch(path, false)) {
        take(rules.get(i).getAttributes(), found);
      }
    }
  }

  private void take(List<Attribute> attributes, Map<String, Attribute> found) {
    for (int i = attributes.size() - 1; i >= 0; i--) {
      Attribute attribute = attributes.get(i);
      boolean isNew = found.putIfAbsent(attribute.getKey(), attribute) == null;
      List<Attribute> macro = macros.get(attribute.getKey());
      if (isNew && macro != null && attribute.getState() == Attribute.State.SET) {
        take(macro, found);
      }
    }
  }

  private List<AttributesRule> rules(String folder) {
    return folders.computeIfAbsent(
        folder,
        at -> {
          try {
            byte[] content = files.read(at);
            return content == null || content.length > MOST_BYTES
                ? List.of()
                : parse(content, at.isEmpty());
          } catch (IOException e) {
            // git, too, goes on without an attribute file that it cannot read.
            return List.of();
          }
        });
  }

  private List<AttributesRule> parse(byte[] content, boolean mayDefineMacros) {
    List<AttributesRule> rules = new ArrayList<>();
    for (String line : IgnoreRules.text(content).split("\n")) {
      String trimmed = line.strip();
      int end = patternEnd(trimmed);
      if (trimmed.startsWith("#") || end <= 0 || end == trimmed.length()) {
        continue;
      }
      String pattern = trimmed.substring(0, end);
      AttributesRule rule = new AttributesRule(unquoted(pattern), trimmed.substring(end).strip());
      if (pattern.startsWith(MACRO_PREFIX)) {
        if (mayDefineMacros) {
          macros.put(pattern.substring(MACRO_PREFIX.length()), rule.getAttributes());
        }
      } else if (!pattern.startsWith("!")) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static int patternEnd(String line) {
    boolean quoted = line.startsWith("\"");
    for (int i = quoted ? 1 : 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (quoted ? c == '"' : c == ' ' || c == '\t') {
        return quoted ? i + 1 : i;
      }
    }
    return line.length();
  }

  private static String unquoted(String pattern) {
    if (!pattern.startsWith("\"")) {
      return pattern;
    }
    byte[] quoted = PathText.bytes(pattern);
    return PathText.keyOf(QuotedString.GIT_PATH.dequote(quoted, 0, quoted.length));
  }
}
