package dev.doctown.transforms.core.manifest;

import java.util.List;

/** Entry points written as lines {@code name = module:function}. */
final class EntryPointLines {
  private EntryPointLines() {}

  static void read(Node value, PythonProject project) {
    List<String> lines = Texts.lines(value.text());
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), value.textLine() + i, project);
    }
  }

  static void line(String line, int number, PythonProject project) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(0, equals).strip();
    if (!name.isEmpty() && !name.startsWith("#")) {
      project.script(name, line.substring(equals + 1), number);
    }
  }
}
