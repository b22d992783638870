package dev.doctown.tests.subsystems;

import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.manifest.DeclaredModule;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.SubsystemRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well subsystems agree with the modules that a repository declares: Maven modules, Cargo
 * crates, npm packages, Gradle projects, Go modules.
 *
 * <p>Compared are the files of category {@code source} that lie in a subsystem of the role {@code
 * code}. A file is of the module of the innermost folder around it that has a manifest with a
 * module, or else of the root. Modules are coarse and subsystems nest, so one level of the nesting
 * is compared: level 0 are the outermost subsystems, and a file that ends above a level stays in
 * its innermost. The level is the one whose number of subsystems is nearest to the number of
 * modules among those that have at least as many; where none has, the one that has most; of equal
 * ones the outer.
 *
 * @param modules how many modules have a compared file
 * @param files how many files are compared
 * @param level the level that is compared
 * @param subsystems how many subsystems it has
 * @param agreement adjusted mutual information
 * @param outermost the same for the outermost subsystems
 * @param innermost the same for the innermost subsystems
 */
record DeclaredModules(
    int modules,
    int files,
    int level,
    int subsystems,
    double agreement,
    double outermost,
    double innermost) {

  static DeclaredModules of(Partitioner.Result result) {
    Map<String, String> declared = new HashMap<>();
    for (DeclaredModule module : result.manifests().modules()) {
      declared.put(module.folder(), module.folder());
    }
    Places places = new Places(result.subsystems());
    Map<String, String> moduleOf = new TreeMap<>();
    for (FileRow file : result.files()) {
      List<Subsystem> chain = places.chain(file.getPath());
      if (file.getCategory().equals("source")
          && !chain.isEmpty()
          && chain.get(chain.size() - 1).role() == SubsystemRole.CODE) {
        moduleOf.put(file.getPath(), module(file.getPath(), declared));
      }
    }
    int modules = new HashSet<>(moduleOf.values()).size();
    int best = -1;
    int bestCount = 0;
    for (int level = 0; level < places.levels(); level++) {
      int count = count(places.atLevel(level), moduleOf.keySet());
      boolean better =
          bestCount < modules ? count > bestCount : count >= modules && count < bestCount;
      if (best < 0 || better) {
        best = level;
        bestCount = count;
      }
    }
    return new DeclaredModules(
        modules,
        moduleOf.size(),
        best,
        bestCount,
        agreement(moduleOf, places.atLevel(Math.max(0, best))),
        agreement(moduleOf, places.atLevel(0)),
        agreement(moduleOf, places.innermost()));
  }

  private static String module(String path, Map<String, String> declared) {
    int slash = path.lastIndexOf('/');
    while (slash > 0) {
      @Nullable String module = declared.get(path.substring(0, slash));
      if (module != null) {
        return module;
      }
      slash = path.lastIndexOf('/', slash - 1);
    }
    return "";
  }

  private static int count(Map<String, String> ids, Set<String> paths) {
    Set<String> distinct = new HashSet<>();
    paths.forEach(path -> distinct.add(ids.getOrDefault(path, "")));
    return distinct.size();
  }

  private static double agreement(Map<String, String> moduleOf, Map<String, String> ids) {
    List<String> modules = new ArrayList<>();
    List<String> subsystems = new ArrayList<>();
    moduleOf.forEach(
        (path, module) -> {
          modules.add(module);
          subsystems.add(ids.getOrDefault(path, ""));
        });
    return MutualInformation.adjusted(modules, subsystems);
  }
}
