package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON, YAML or TOML file and where it stands. What is not there is {@link #NONE}, so
 * that a path into a file needs no checks.
 *
 * @param text of a scalar, as it is after unescaping; empty for others
 * @param line where the key stands, for a member; else where the value starts
 * @param textLine where the first line of the text stands: below the line for a block of YAML
 * @param members in the order of the file
 */
record Node(
    Kind kind, String text, int line, int textLine, Map<String, Node> members, List<Node> items) {
  enum Kind {
    NONE,
    MAPPING,
    LIST,
    STRING,
    /** A number, a boolean, a date or null. */
    LITERAL
  }

  static final Node NONE = new Node(Kind.NONE, "", 1, 1, Map.of(), List.of());

  Node at(String... path) {
    Node node = this;
    for (String key : path) {
      node = node.members.getOrDefault(key, NONE);
    }
    return node;
  }

  boolean isPresent() {
    return kind != Kind.NONE;
  }

  boolean isString() {
    return kind == Kind.STRING;
  }

  boolean isMapping() {
    return kind == Kind.MAPPING;
  }

  boolean isTrue() {
    return kind == Kind.LITERAL && text.equals("true");
  }

  /** The text of a string that is not blank; else null. */
  @Nullable String string() {
    return isString() && !text.isBlank() ? text.strip() : null;
  }

  /** The strings of a list, or a lone string. */
  List<Node> strings() {
    return isString() ? List.of(this) : items.stream().filter(Node::isString).toList();
  }
}
