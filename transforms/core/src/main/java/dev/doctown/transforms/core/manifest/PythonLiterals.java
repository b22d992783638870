package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.core.manifest.PythonTokens.Kind;
import dev.doctown.transforms.core.manifest.PythonTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that stand literally in Python source: strings, lists and dictionaries of them, and names
 * that are assigned such a value once at the top of the file and nothing else. What is computed is
 * {@link Node#NONE}; what is computed within a list is left out of it.
 */
final class PythonLiterals {
  private static final int DEEPEST = 20;
  private static final Set<String> DEFINITIONS = Set.of("def", "class", "async");

  private final List<Token> tokens;
  private final Map<String, Integer> assigned = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Map<String, List<Integer>> branches = new HashMap<>();

  PythonLiterals(List<Token> tokens) {
    this.tokens = tokens;
    boolean ofModule = true;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token name = tokens.get(i);
      if (name.kind() != Kind.NAME) {
        continue;
      }
      boolean starts = i == 0 || tokens.get(i - 1).kind() == Kind.NEWLINE;
      boolean assigns = tokens.get(i + 1).is("=") && !isAt(i + 2, "=");
      if (starts && name.column() == 0) {
        ofModule = !DEFINITIONS.contains(name.text());
      }
      if (starts && assigns && ofModule) {
        branches.computeIfAbsent(name.text(), any -> new ArrayList<>()).add(i + 2);
      }
      if (starts && assigns && name.column() == 0) {
        if (assigned.putIfAbsent(name.text(), i + 2) != null) {
          changed.add(name.text());
        }
      } else if (starts && (assigns || isChange(i + 1))) {
        changed.add(name.text());
      }
    }
  }

  private boolean isChange(int i) {
    return (isAt(i, "+") && isAt(i + 1, "="))
        || isAt(i, "[")
        || (isAt(i, ".")
            && (isAt(i + 1, "append")
                || isAt(i + 1, "extend")
                || isAt(i + 1, "update")
                || isAt(i + 1, "insert")));
  }

  /** Index of the next token of this text at or behind an index; -1 if there is none. */
  boolean isAt(int i, String text) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
  }

  /** A value and the index of the token behind it. */
  record Value(Node node, int end) {}

  /** The expression that starts at a token, up to a comma, a closing bracket or the line's end. */
  Value expression(int start, int depth) {
    int end = endOfExpression(start);
    if (depth > DEEPEST || start >= end) {
      return new Value(Node.NONE, end);
    }
    Token first = tokens.get(start);
    boolean single = closing(start) == end - 1;
    if (first.kind() == Kind.STRING) {
      return new Value(concatenated(start, end), end);
    }
    if (first.kind() == Kind.NAME && start == end - 1) {
      Integer value = changed.contains(first.text()) ? null : assigned.get(first.text());
      return new Value(value == null ? Node.NONE : expression(value, depth + 1).node(), end);
    }
    if (single && first.is("(") && endOfExpression(start + 1) == end - 1) {
      // Brackets without a comma only group.
      return new Value(expression(start + 1, depth + 1).node(), end);
    }
    if (single && (first.is("[") || first.is("("))) {
      return new Value(list(start, end, depth), end);
    }
    if (single && first.is("{")) {
      return new Value(dictionary(start, end, depth), end);
    }
    boolean call = first.is("dict") && isAt(start + 1, "(") && closing(start + 1) == end - 1;
    return new Value(call ? keywords(start + 1, depth) : Node.NONE, end);
  }

  /** The keyword arguments of the call whose bracket opens at a token. */
  Node keywords(int open, int depth) {
    NodeBuilder builder = new NodeBuilder();
    builder.start(Node.Kind.MAPPING, tokens.get(open).line());
    int close = closing(open);
    int i = open + 1;
    while (i < close) {
      int end = Math.min(close, endOfExpression(i));
      if (tokens.get(i).kind() == Kind.NAME && isAt(i + 1, "=") && !isAt(i + 2, "=")) {
        builder.key(tokens.get(i).text(), tokens.get(i).line());
        builder.add(expression(i + 2, depth + 1).node());
      }
      i = end + 1;
    }
    return builder.end();
  }

  /**
   * The values that a keyword of the call whose bracket opens at a token may have: of a name all
   * that the module assigns to it, as it does where platforms differ.
   */
  List<Node> alternatives(int open, String keyword) {
    int close = closing(open);
    for (int i = open + 1; i < close; i = endOfExpression(i) + 1) {
      if (isAt(i, keyword) && isAt(i + 1, "=") && !isAt(i + 2, "=")) {
        boolean name = tokens.get(i + 2).kind() == Kind.NAME && endOfExpression(i + 2) == i + 3;
        List<Integer> starts =
            name ? branches.getOrDefault(tokens.get(i + 2).text(), List.of()) : List.of(i + 2);
        return starts.stream().map(start -> expression(start, 0).node()).toList();
      }
    }
    return List.of();
  }

  private Node concatenated(int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (tokens.get(i).kind() != Kind.STRING) {
        return Node.NONE;
      }
      text.append(tokens.get(i).text());
    }
    int line = tokens.get(start).line();
    return new Node(Node.Kind.STRING, text.toString(), line, line, Map.of(), List.of());
  }

  private Node list(int open, int end, int depth) {
    NodeBuilder builder = new NodeBuilder();
    builder.start(Node.Kind.LIST, tokens.get(open).line());
    for (int i = open + 1; i < end - 1; ) {
      Value item = expression(i, depth + 1);
      builder.add(item.node());
      i = item.end() + 1;
    }
    return builder.end();
  }

  private Node dictionary(int open, int end, int depth) {
    NodeBuilder builder = new NodeBuilder();
    builder.start(Node.Kind.MAPPING, tokens.get(open).line());
    for (int i = open + 1; i < end - 1; ) {
      int next = endOfExpression(i);
      if (tokens.get(i).kind() == Kind.STRING && isAt(i + 1, ":")) {
        builder.key(tokens.get(i).text(), tokens.get(i).line());
        builder.add(expression(i + 2, depth + 1).node());
      }
      i = next + 1;
    }
    return builder.end();
  }

  private int endOfExpression(int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isOpening(token)) {
        depth++;
      } else if (isClosing(token)) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (depth == 0 && (token.is(",") || token.kind() == Kind.NEWLINE)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Index of the bracket that closes the one at a token; the last token if none does. */
  int closing(int open) {
    if (!isOpening(tokens.get(open))) {
      return -1;
    }
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += isOpening(tokens.get(i)) ? 1 : isClosing(tokens.get(i)) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private static boolean isOpening(Token token) {
    return token.kind() == Kind.OTHER && "([{".contains(token.text());
  }

  private static boolean isClosing(Token token) {
    return token.kind() == Kind.OTHER && ")]}".contains(token.text());
  }
}
