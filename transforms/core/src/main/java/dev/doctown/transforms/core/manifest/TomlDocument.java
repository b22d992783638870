package dev.doctown.transforms.core.manifest;

import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlElement;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads TOML. A file with an error gives nothing, as with the tools that it is for. */
final class TomlDocument {
  private static final TomlParseOptions OPTIONS =
      TomlParseOptions.sourceless().withMaxNestingDepth(NodeBuilder.DEEPEST / 2);

  private TomlDocument() {}

  static Node read(String text) {
    TomlParseResult result = Toml.parse(text, OPTIONS);
    List<TomlParseError> errors = result.errors();
    if (!errors.isEmpty()) {
      TomlParseError error = errors.get(0);
      throw new MalformedManifestException(
          String.valueOf(error.getMessage()), error.position().line());
    }
    NodeBuilder builder = new NodeBuilder();
    table(result, 1, builder);
    return builder.root();
  }

  private static void table(TomlTable table, int line, NodeBuilder builder) {
    builder.start(Node.Kind.MAPPING, line);
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      int keyLine = table.inputPositionOf(path).line();
      builder.key(key, keyLine);
      value(table.get(path), keyLine, builder);
    }
    builder.end();
  }

  private static void value(Object value, int line, NodeBuilder builder) {
    if (value instanceof TomlTable table) {
      table(table, line, builder);
    } else if (value instanceof TomlArray array) {
      builder.start(Node.Kind.LIST, line);
      for (int i = 0; i < array.size(); i++) {
        TomlElement entry = array.entry(i);
        value(array.get(i), entry.position().line(), builder);
      }
      builder.end();
    } else {
      Node.Kind kind = value instanceof String ? Node.Kind.STRING : Node.Kind.LITERAL;
      builder.scalar(kind, value.toString(), line, line);
    }
  }
}
