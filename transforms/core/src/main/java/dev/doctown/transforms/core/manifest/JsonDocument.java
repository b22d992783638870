package dev.doctown.transforms.core.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON; comments and trailing commas are allowed, as many tools' own files have them. */
final class JsonDocument {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(NodeBuilder.DEEPEST).build())
          .build();

  private JsonDocument() {}

  static Node read(String text) {
    NodeBuilder builder = new NodeBuilder();
    try (JsonParser parser =
        FACTORY.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        accept(token, parser, builder);
      }
    } catch (JsonParseException e) {
      throw new MalformedManifestException(e.getOriginalMessage(), e.getLocation().getLineNr());
    } catch (StreamConstraintsException e) {
      throw new MalformedManifestException(e.getOriginalMessage(), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.root();
  }

  private static void accept(JsonToken token, JsonParser parser, NodeBuilder builder)
      throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    switch (token) {
      case START_OBJECT -> builder.start(Node.Kind.MAPPING, line);
      case START_ARRAY -> builder.start(Node.Kind.LIST, line);
      case END_OBJECT, END_ARRAY -> builder.end();
      case FIELD_NAME -> builder.key(parser.currentName(), line);
      case VALUE_STRING -> builder.scalar(Node.Kind.STRING, parser.getText(), line, line);
      default -> builder.scalar(Node.Kind.LITERAL, parser.getText(), line, line);
    }
  }
}
