package dev.doctown.transforms.core.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that dotted names of modules mean.
 *
 * <p>Where packages are found is not known without running Python; a module is looked for beside
 * the folders around the file that imports it, the nearest first.
 */
final class PythonModules {
  private static final List<String> SOURCE_FOLDERS = List.of("", "src/", "lib/", "python/");
  private static final String PACKAGE = "/__init__.py";

  private final RepositoryFacts facts;

  PythonModules(RepositoryFacts facts) {
    this.facts = facts;
  }

  /** The module of a name as a file imports it, which begins with dots when it is relative. */
  @Nullable SourceFile find(SourceFile from, String module) {
    int dots = 0;
    while (dots < module.length() && module.charAt(dots) == '.') {
      dots++;
    }
    String path = module.substring(dots).replace('.', '/');
    if (dots == 0) {
      return absolute(from, path);
    }
    String folder = from.folder();
    for (int i = 1; i < dots; i++) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return path.isEmpty() ? file(folder + PACKAGE) : module(prefix + path);
  }

  private @Nullable SourceFile absolute(SourceFile from, String path) {
    String folder = from.folder();
    while (true) {
      String prefix = folder.isEmpty() ? "" : folder + "/";
      // A package's own folder is no place where its modules are found by their bare names.
      if (file(folder + PACKAGE) == null) {
        for (String source : SOURCE_FOLDERS) {
          SourceFile found = module(prefix + source + path);
          if (found != null) {
            return found;
          }
        }
      }
      if (folder.isEmpty()) {
        return null;
      }
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
  }

  private @Nullable SourceFile module(String path) {
    SourceFile found = file(path + ".py");
    if (found == null) {
      found = file(path + PACKAGE);
    }
    return found == null ? file(path + ".pyi") : found;
  }

  private @Nullable SourceFile file(String path) {
    return facts.byPath(path.startsWith("/") ? path.substring(1) : path);
  }

  /** Submodule of the package that a file is, if the file is one. */
  @Nullable SourceFile submodule(SourceFile file, String name) {
    return file.path().endsWith("__init__.py")
        ? module((file.folder().isEmpty() ? "" : file.folder() + "/") + name)
        : null;
  }
}
