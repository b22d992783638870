package dev.doctown.transforms.core.manifest;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the first document of a YAML file, from the parser's events: no tags are resolved and no
 * objects made. An alias is the anchored node itself, shared and never copied.
 */
final class YamlDocument {
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final NodeBuilder builder = new NodeBuilder();
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private final java.util.ArrayDeque<java.util.Optional<Anchor>> open =
      new java.util.ArrayDeque<>();

  private YamlDocument() {}

  static Node read(String text) {
    YamlDocument document = new YamlDocument();
    try {
      for (Event event : new Parse(SETTINGS).parseString(text)) {
        document.accept(event);
        if (event.getEventId() == Event.ID.DocumentEnd) {
          break;
        }
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new MalformedManifestException(e.getProblem(), line);
    } catch (YamlEngineException e) {
      throw new MalformedManifestException(String.valueOf(e.getMessage()), 1);
    }
    return document.builder.root();
  }

  private void accept(Event event) {
    int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    switch (event.getEventId()) {
      case MappingStart -> start(Node.Kind.MAPPING, (NodeEvent) event, line);
      case SequenceStart -> start(Node.Kind.LIST, (NodeEvent) event, line);
      case MappingEnd, SequenceEnd -> {
        Node node = builder.end();
        open.pop().ifPresent(anchor -> anchors.put(anchor, node));
      }
      case Scalar -> scalar((ScalarEvent) event, line);
      case Alias -> alias((AliasEvent) event, line);
      default -> {}
    }
  }

  private void start(Node.Kind kind, NodeEvent event, int line) {
    if (builder.awaitsKey()) {
      throw new MalformedManifestException("a key that is no scalar", line);
    }
    builder.start(kind, line);
    open.push(event.getAnchor());
  }

  private void scalar(ScalarEvent event, int line) {
    if (builder.awaitsKey()) {
      builder.key(event.getValue(), line);
      return;
    }
    boolean block = event.isLiteral() || event.isFolded();
    boolean string = !event.isPlain() || !isLiteral(event.getValue());
    Node node =
        builder.scalar(
            string ? Node.Kind.STRING : Node.Kind.LITERAL,
            event.getValue(),
            line,
            block ? line + 1 : line);
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
  }

  private void alias(AliasEvent event, int line) {
    if (builder.awaitsKey()) {
      throw new MalformedManifestException("an alias as a key", line);
    }
    builder.add(anchors.getOrDefault(event.getAlias(), Node.NONE));
  }

  private static boolean isLiteral(String text) {
    return text.isEmpty()
        || text.equals("true")
        || text.equals("false")
        || text.equals("null")
        || text.equals("~");
  }
}
