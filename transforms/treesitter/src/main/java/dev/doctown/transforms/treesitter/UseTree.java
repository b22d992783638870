package dev.doctown.transforms.treesitter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads imports that list names in braces: {@code a::b::{c, d::{self, e as f}, *}}. */
final class UseTree {
  private static final String SEPARATOR = "::";
  private static final Pattern RENAMED = Pattern.compile("\\s+as\\s+(\\S+)");

  private UseTree() {}

  /**
   * One imported name.
   *
   * @param offset bytes from the start of the tree to the name
   * @param name last segment; {@code *} for all names; {@code self} is named by its module
   * @param qualifier what stands before it
   * @param alias the name that it is given, null for its own
   */
  record Leaf(int offset, String name, String qualifier, @Nullable String alias) {}

  static List<Leaf> read(String text) {
    List<Leaf> leaves = new ArrayList<>();
    Deque<String> prefixes = new ArrayDeque<>(List.of(""));
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      if (c != '{' && c != ',' && c != '}') {
        continue;
      }
      String segment = text.substring(start, i);
      String path = segment.strip();
      String prefix = prefixes.element();
      if (c == '{') {
        prefixes.push(prefix + path);
      } else if (!path.isEmpty()) {
        int lead = start + segment.length() - segment.stripLeading().length();
        leaves.add(leaf(text, lead, prefix, path));
      }
      if (c == '}' && prefixes.size() > 1) {
        prefixes.pop();
      }
      start = i + 1;
    }
    return leaves;
  }

  private static Leaf leaf(String text, int lead, String prefix, String written) {
    Matcher renamed = RENAMED.matcher(written);
    String alias = renamed.find() ? renamed.group(1) : null;
    String path = alias == null ? written : written.substring(0, renamed.start());
    int last = path.lastIndexOf(SEPARATOR) < 0 ? 0 : path.lastIndexOf(SEPARATOR) + 2;
    int offset = text.substring(0, lead + last).getBytes(StandardCharsets.UTF_8).length;
    String qualified = (prefix + path).replaceAll("\\s+", "");
    if (qualified.endsWith(SEPARATOR + "self")) {
      qualified = qualified.substring(0, qualified.length() - SEPARATOR.length() - 4);
    }
    int split = qualified.lastIndexOf(SEPARATOR);
    return new Leaf(
        offset,
        split < 0 ? qualified : qualified.substring(split + SEPARATOR.length()),
        split < 0 ? "" : qualified.substring(0, split),
        alias);
  }
}
