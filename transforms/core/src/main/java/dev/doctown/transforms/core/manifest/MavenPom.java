package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One POM with its parent, where that is in the repository too.
 *
 * @param parent null for a parent outside the repository, and for none
 */
record MavenPom(String path, XmlElement project, @Nullable MavenPom parent) {
  private static final List<String> MODEL_PREFIXES = List.of("project.", "pom.");
  private static final int MOST_SUBSTITUTIONS = 200;
  private static final int LONGEST_VALUE = 10_000;

  String folder() {
    return RepositoryPath.folder(path);
  }

  @Nullable String groupId() {
    String own = project.text("groupId");
    return resolve(own == null ? project.text("parent", "groupId") : own);
  }

  @Nullable String artifactId() {
    return resolve(project.text("artifactId"));
  }

  @Nullable String version() {
    String own = project.text("version");
    return resolve(own == null ? project.text("parent", "version") : own);
  }

  @Nullable String coordinates() {
    String group = groupId();
    String artifact = artifactId();
    return group == null || artifact == null ? null : group + ":" + artifact;
  }

  /** The text with this POM's properties in place; null if one is not known in the repository. */
  @Nullable String resolve(@Nullable String text) {
    String value = text;
    for (int i = 0; value != null && i < MOST_SUBSTITUTIONS; i++) {
      int start = value.lastIndexOf("${");
      int end = start < 0 ? -1 : value.indexOf('}', start);
      if (end < 0) {
        return value.length() > LONGEST_VALUE ? null : value;
      }
      String replacement = property(value.substring(start + 2, end));
      if (replacement == null || value.length() > LONGEST_VALUE) {
        return null;
      }
      value = value.substring(0, start) + replacement + value.substring(end + 1);
    }
    return null;
  }

  private @Nullable String property(String name) {
    for (String prefix : MODEL_PREFIXES) {
      String value = name.startsWith(prefix) ? model(name.substring(prefix.length())) : null;
      if (value != null) {
        return value;
      }
    }
    for (MavenPom pom = this; pom != null; pom = pom.parent) {
      XmlElement property = pom.project.at("properties", name);
      if (property.isPresent()) {
        String value = property.text();
        return value == null ? "" : value;
      }
    }
    return name.equals("version") || name.equals("groupId") ? model(name) : null;
  }

  private @Nullable String model(String name) {
    return switch (name) {
      case "version", "groupId" -> {
        String value = project.text(name);
        yield value == null ? project.text("parent", name) : value;
      }
      case "artifactId", "name", "description", "url" -> project.text(name);
      case "parent.version", "parent.groupId", "parent.artifactId" ->
          project.text("parent", name.substring("parent.".length()));
      default -> null;
    };
  }

  /** This POM, its parent, and so on, as far as they are in the repository. */
  List<MavenPom> chain() {
    List<MavenPom> chain = new ArrayList<>();
    for (MavenPom pom = this; pom != null; pom = pom.parent) {
      chain.add(pom);
    }
    return chain;
  }

  List<XmlElement> managedDependencies() {
    return project.at("dependencyManagement", "dependencies").children("dependency").toList();
  }

  @Nullable String coordinatesOf(XmlElement dependency) {
    String group = resolve(dependency.text("groupId"));
    String artifact = resolve(dependency.text("artifactId"));
    return group == null || artifact == null ? null : group + ":" + artifact;
  }
}
