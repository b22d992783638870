package dev.doctown.transforms.core.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Versions and scopes that POMs of the repository manage: a POM's own and its parents', then those
 * of the BOMs they import.
 */
final class MavenManagement {
  private static final int DEEPEST_IMPORT = 20;

  record Managed(@Nullable String version, @Nullable String scope) {}

  private final MavenReactor reactor;
  private final Map<String, Map<String, Managed>> byPath = new HashMap<>();

  MavenManagement(MavenReactor reactor) {
    this.reactor = reactor;
  }

  @Nullable Managed of(MavenPom pom, XmlElement dependency) {
    String key = key(pom, dependency);
    return key == null ? null : index(pom, 0).get(key);
  }

  private Map<String, Managed> index(MavenPom pom, int depth) {
    Map<String, Managed> known = byPath.get(pom.path());
    if (known != null || depth > DEEPEST_IMPORT) {
      return known == null ? Map.of() : known;
    }
    Map<String, Managed> index = new HashMap<>();
    // In place before it is full: BOMs that import each other end here.
    byPath.put(pom.path(), index);
    List<XmlElement> managed =
        pom.chain().stream().flatMap(holder -> holder.managedDependencies().stream()).toList();
    for (XmlElement dependency : managed) {
      String key = key(pom, dependency);
      if (key != null) {
        // A property is the child's where parent and child have it.
        index.putIfAbsent(
            key,
            new Managed(
                pom.resolve(dependency.text("version")), pom.resolve(dependency.text("scope"))));
      }
    }
    for (XmlElement dependency : managed) {
      MavenPom bom =
          "import".equals(dependency.text("scope"))
              ? reactor.named(pom.coordinatesOf(dependency))
              : null;
      if (bom != null) {
        index(bom, depth + 1).forEach(index::putIfAbsent);
      }
    }
    return index;
  }

  private static @Nullable String key(MavenPom pom, XmlElement dependency) {
    String coordinates = pom.coordinatesOf(dependency);
    return coordinates == null
        ? null
        : String.join(
            ":",
            coordinates,
            Texts.or(pom.resolve(dependency.text("type")), "jar"),
            Texts.or(pom.resolve(dependency.text("classifier")), ""));
  }
}
