package dev.doctown.transforms.core.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds dependencies on packages that the repository itself declares, by ecosystem and name. A name
 * that two manifests declare is nobody's. npm tells by its workspaces, not by names alone.
 */
final class OwnModules {
  private final Map<String, String> manifests = new HashMap<>();

  OwnModules(List<DeclaredModule> modules) {
    for (DeclaredModule module : modules) {
      String key = key(module.ecosystem(), module.name());
      manifests.merge(key, module.path(), (one, other) -> one.equals(other) ? one : "");
    }
  }

  DeclaredDependency mark(DeclaredDependency dependency) {
    if (dependency.module() != null || dependency.ecosystem().equals(Ecosystem.NPM)) {
      return dependency;
    }
    @Nullable String manifest = manifests.get(key(dependency.ecosystem(), dependency.name()));
    boolean own = manifest != null && !manifest.isEmpty() && !manifest.equals(dependency.path());
    return own ? dependency.on(manifest) : dependency;
  }

  private static String key(String ecosystem, String name) {
    return ecosystem
        + " "
        + (ecosystem.equals(Ecosystem.PYPI) ? PythonRequirement.normalised(name) : name);
  }
}
