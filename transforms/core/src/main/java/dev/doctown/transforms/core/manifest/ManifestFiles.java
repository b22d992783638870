package dev.doctown.transforms.core.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The manifests of one repository. Each is parsed once; one that its parser refuses is a fault, and
 * empty to everyone who asks.
 */
final class ManifestFiles {
  private final SortedMap<String, String> contents;
  private final SortedSet<String> paths;
  private final Findings findings;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, XmlElement> elements = new HashMap<>();

  ManifestFiles(SortedMap<String, String> contents, SortedSet<String> paths, Findings findings) {
    this.contents = contents;
    this.paths = paths;
    this.findings = findings;
  }

  /** All manifests that were given. */
  SortedMap<String, String> contents() {
    return contents;
  }

  /** All files of the repository. */
  SortedSet<String> paths() {
    return paths;
  }

  boolean exists(String path) {
    return paths.contains(path) || contents.containsKey(path);
  }

  boolean isFolder(String path) {
    SortedSet<String> below = paths.tailSet(path + "/");
    return !below.isEmpty() && below.first().startsWith(path + "/");
  }

  /** The text of a manifest; empty if it was not given. */
  String text(@Nullable String path) {
    return path == null ? "" : contents.getOrDefault(path, "");
  }

  Node json(String path) {
    return parsed(path, nodes, Node.NONE, JsonDocument::read);
  }

  Node yaml(String path) {
    return parsed(path, nodes, Node.NONE, YamlDocument::read);
  }

  Node toml(String path) {
    return parsed(path, nodes, Node.NONE, TomlDocument::read);
  }

  XmlElement xml(String path) {
    return parsed(path, elements, XmlElement.NONE, XmlDocument::read);
  }

  private <T> T parsed(String path, Map<String, T> known, T none, Function<String, T> parser) {
    T found = known.get(path);
    if (found == null) {
      found = text(path).isBlank() ? none : parse(path, none, parser);
      known.put(path, found);
    }
    return found;
  }

  private <T> T parse(String path, T none, Function<String, T> parser) {
    try {
      return parser.apply(text(path));
    } catch (MalformedManifestException e) {
      findings.add(
          new ManifestFault(
              ManifestFault.MALFORMED, path, e.line(), String.valueOf(e.getMessage())));
      return none;
    }
  }
}
