package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the INI dialect of Python's {@code configparser}: sections of keys; a value goes on over
 * indented lines. The text of a value keeps one line for each of the file's, comments as empty
 * lines, so that line {@code i} of the text stands {@code i} lines below the key.
 */
final class IniDocument {
  private final NodeBuilder builder = new NodeBuilder();
  private @Nullable String key;
  private int keyLine;
  private boolean inSection;
  private final List<String> value = new ArrayList<>();

  private IniDocument() {}

  static Node read(String text) {
    IniDocument document = new IniDocument();
    document.builder.start(Node.Kind.MAPPING, 1);
    int number = 0;
    for (String line : Texts.lines(text)) {
      document.line(line, ++number);
    }
    document.endSection();
    document.builder.end();
    return document.builder.root();
  }

  private void line(String line, int number) {
    String stripped = line.strip();
    boolean comment = stripped.startsWith("#") || stripped.startsWith(";");
    boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
    if (stripped.isEmpty() || comment) {
      value.add("");
    } else if (indented && key != null) {
      value.add(stripped);
    } else if (stripped.startsWith("[") && stripped.indexOf(']') > 0) {
      endSection();
      builder.key(stripped.substring(1, stripped.indexOf(']')).strip(), number);
      builder.start(Node.Kind.MAPPING, number);
      inSection = true;
    } else if (inSection) {
      endValue();
      startValue(stripped, number);
    }
  }

  private void startValue(String line, int number) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    int separator = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    key = separator < 0 ? line : line.substring(0, separator).strip();
    keyLine = number;
    value.clear();
    value.add(separator < 0 ? "" : line.substring(separator + 1).strip());
  }

  private void endValue() {
    if (key != null) {
      builder.key(key, keyLine);
      builder.scalar(Node.Kind.STRING, String.join("\n", value), keyLine, keyLine);
      key = null;
    }
    value.clear();
  }

  private void endSection() {
    endValue();
    if (inSection) {
      builder.end();
      inSection = false;
    }
  }
}
