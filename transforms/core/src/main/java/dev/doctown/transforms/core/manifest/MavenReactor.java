package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All POMs of the repository, each linked to its parent among them. */
final class MavenReactor {
  private static final int LONGEST_CHAIN = 50;

  private final Map<String, MavenPom> byPath = new TreeMap<>(Utf8Order.INSTANCE);
  private final Map<String, MavenPom> byCoordinates = new HashMap<>();
  private final Map<String, XmlElement> projects = new TreeMap<>(Utf8Order.INSTANCE);
  private final Set<String> modules = new HashSet<>();
  private final Map<String, String> pathByIdentity = new HashMap<>();

  MavenReactor(List<String> paths, ManifestFiles files) {
    for (String path : paths) {
      XmlElement project = files.xml(path);
      if (project.name().equals("project")) {
        projects.put(path, project);
        String identity = identity(project);
        if (identity != null) {
          pathByIdentity.putIfAbsent(identity, path);
        }
      }
    }
    projects.keySet().forEach(path -> link(path, 0));
    projects.forEach(this::addModules);
    byPath
        .values()
        .forEach(
            pom -> {
              String coordinates = pom.coordinates();
              if (coordinates != null) {
                byCoordinates.putIfAbsent(coordinates, pom);
              }
            });
  }

  /** All POMs, sorted by path. */
  List<MavenPom> poms() {
    return List.copyOf(byPath.values());
  }

  /** Whether the build of another POM builds this one too: as a module of its, directly or not. */
  boolean isBuiltByAnother(MavenPom pom) {
    return modules.contains(pom.path());
  }

  @Nullable MavenPom named(@Nullable String coordinates) {
    return coordinates == null ? null : byCoordinates.get(coordinates);
  }

  private void addModules(String path, XmlElement project) {
    String folder = RepositoryPath.folder(path);
    for (XmlElement modules : project.descendants(Set.of("modules", "subprojects"))) {
      for (XmlElement module : modules.children()) {
        String resolved = RepositoryPath.resolve(folder, Texts.or(module.text(), "."));
        if (resolved != null) {
          this.modules.add(
              resolved.endsWith(".xml") ? resolved : RepositoryPath.join(resolved, "pom.xml"));
        }
      }
    }
  }

  private @Nullable MavenPom link(String path, int depth) {
    MavenPom known = byPath.get(path);
    XmlElement project = projects.get(path);
    if (known != null || project == null || depth > LONGEST_CHAIN) {
      return known;
    }
    String parent = parentPath(path, project);
    MavenPom pom = new MavenPom(path, project, parent == null ? null : link(parent, depth + 1));
    byPath.put(path, pom);
    return pom;
  }

  /**
   * Where the parent is: the relative path if it is the right one there, else any POM of its name.
   */
  private @Nullable String parentPath(String path, XmlElement project) {
    XmlElement parent = project.at("parent");
    String artifact = parent.text("artifactId");
    if (artifact == null) {
      return null;
    }
    XmlElement relative = parent.at("relativePath");
    String text = relative.isPresent() ? Texts.or(relative.text(), "") : "../pom.xml";
    if (!text.isEmpty()) {
      String resolved = RepositoryPath.resolve(RepositoryPath.folder(path), text);
      for (String candidate :
          new String[] {resolved, RepositoryPath.join(String.valueOf(resolved), "pom.xml")}) {
        XmlElement found = candidate == null ? null : projects.get(candidate);
        if (found != null && artifact.equals(found.text("artifactId")) && !candidate.equals(path)) {
          return candidate;
        }
      }
    }
    String byIdentity = pathByIdentity.get(parent.text("groupId") + ":" + artifact);
    return path.equals(byIdentity) ? null : byIdentity;
  }

  private static @Nullable String identity(XmlElement project) {
    String own = project.text("groupId");
    String group = own == null ? project.text("parent", "groupId") : own;
    String artifact = project.text("artifactId");
    return group == null || artifact == null ? null : group + ":" + artifact;
  }
}
