package dev.doctown.transforms.core.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Node} from the events of a parser, without recursion, to a fixed depth. */
final class NodeBuilder {
  static final int DEEPEST = 128;

  private static final class Frame {
    final Node.Kind kind;
    final int line;
    final Map<String, Node> members = new LinkedHashMap<>();
    final List<Node> items = new ArrayList<>();
    @Nullable String key;
    int keyLine;

    Frame(Node.Kind kind, int line) {
      this.kind = kind;
      this.line = line;
    }
  }

  private final Deque<Frame> open = new ArrayDeque<>();
  private Node root = Node.NONE;

  boolean awaitsKey() {
    Frame frame = open.peek();
    return frame != null && frame.kind == Node.Kind.MAPPING && frame.key == null;
  }

  void key(String key, int line) {
    Frame frame = open.element();
    frame.key = key;
    frame.keyLine = line;
  }

  void start(Node.Kind kind, int line) {
    if (open.size() == DEEPEST) {
      throw new MalformedManifestException("more than " + DEEPEST + " levels", line);
    }
    open.push(new Frame(kind, line));
  }

  Node end() {
    Frame frame = open.pop();
    Node node =
        new Node(
            frame.kind,
            "",
            frame.line,
            frame.line,
            Collections.unmodifiableMap(frame.members),
            Collections.unmodifiableList(frame.items));
    return add(node);
  }

  Node scalar(Node.Kind kind, String text, int line, int textLine) {
    return add(new Node(kind, text, line, textLine, Map.of(), List.of()));
  }

  /** Adds a finished value to what is open; the first member of a name stays. */
  Node add(Node node) {
    Frame frame = open.peek();
    if (frame == null) {
      root = root.isPresent() ? root : node;
    } else if (frame.kind == Node.Kind.LIST) {
      frame.items.add(node);
    } else if (frame.key != null) {
      Node member =
          new Node(
              node.kind(),
              node.text(),
              frame.keyLine,
              node.textLine(),
              node.members(),
              node.items());
      frame.members.putIfAbsent(frame.key, member);
      frame.key = null;
    }
    return node;
  }

  Node root() {
    return root;
  }
}
