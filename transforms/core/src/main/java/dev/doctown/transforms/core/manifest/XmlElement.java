package dev.doctown.transforms.core.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of an XML file: local names only, the text between children joined. */
final class XmlElement {
  static final XmlElement NONE = new XmlElement("", 1);

  private final String name;
  private final int line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlElement(String name, int line) {
    this.name = name;
    this.line = line;
  }

  void addAttribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void addChild(XmlElement child) {
    children.add(child);
  }

  void addText(String part) {
    text.append(part);
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  List<XmlElement> children() {
    return children;
  }

  Stream<XmlElement> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName));
  }

  /** The first element at a path of names; {@link #NONE} if there is none. */
  XmlElement at(String... path) {
    XmlElement element = this;
    for (String step : path) {
      element = element.children(step).findFirst().orElse(NONE);
    }
    return element;
  }

  /** Elements of these names below this one, in the order of the file. */
  List<XmlElement> descendants(Set<String> names) {
    List<XmlElement> found = new ArrayList<>();
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      XmlElement element = open.pop();
      if (names.contains(element.name)) {
        found.add(element);
      }
      for (int i = element.children.size() - 1; i >= 0; i--) {
        open.push(element.children.get(i));
      }
    }
    return found;
  }

  boolean isPresent() {
    return !name.isEmpty();
  }

  /** The text without the space around it; null if nothing is left. */
  @Nullable String text() {
    String stripped = text.toString().strip();
    return stripped.isEmpty() ? null : stripped;
  }

  @Nullable String text(String... path) {
    return at(path).text();
  }

  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }
}
