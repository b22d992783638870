package dev.doctown.transforms.treesitter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads imports that list names in braces: {@code a::b::{c, d::{self, e as f}, *}}. */
final class UseTree {
  private static final String SEPARATOR = "::";

  private UseTree() {}

  /**
   * One imported name.
   *
   * @param offset bytes from the start of the tree to the name
   * @param name last segment; {@code *} for all names; {@code self} is named by its module
   * @param qualifier what stands before it
   */
  record Leaf(int offset, String name, String qualifier) {}

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
        leaves.add(leaf(text, lead, prefix, path.replaceFirst("\\s+as\\s+.*", "")));
      }
      if (c == '}' && prefixes.size() > 1) {
        prefixes.pop();
      }
      start = i + 1;
    }
    return leaves;
  }

  private static Leaf leaf(String text, int lead, String prefix, String path) {
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
        split < 0 ? "" : qualified.substring(0, split));
  }
}
