package dev.doctown.transforms.core.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of modules that the files of Rust make, and the crates at its roots. */
final class RustModules {
  private static final Set<String> ROOTS = Set.of("lib", "main");
  private static final String MODULE = "mod";
  private static final int DEEPEST = 64;

  private final RepositoryFacts facts;
  private final SymbolIndex symbols;

  /** Modules of crates whose root is no {@code lib.rs} or {@code main.rs}, by number of file. */
  private final Map<Integer, SourceFile> declaredBy = new HashMap<>();

  RustModules(RepositoryFacts facts) {
    this.facts = facts;
    this.symbols = facts.symbols();
    for (SourceFile file : facts.files()) {
      if (LanguageFamily.of(file.language()) == LanguageFamily.RUST) {
        add(file);
      }
    }
  }

  private void add(SourceFile file) {
    if (ROOTS.contains(file.stem()) || file.stem().equals(MODULE)) {
      return;
    }
    for (Reference reference : facts.imports(file.index())) {
      if (reference.qualifier() == null && below(file.path(), reference.name()) == null) {
        SourceFile module = in(file.folder(), reference.name());
        if (module != null && !module.equals(file)) {
          declaredBy.putIfAbsent(module.index(), file);
        }
      }
    }
  }

  /** The module in a file of its own that a module has under a name; null for none. */
  @Nullable SourceFile child(Symbol module, String name) {
    StringBuilder inline = new StringBuilder();
    Symbol at = module;
    while (!at.isFile()) {
      inline.insert(0, "/" + at.name());
      at = symbols.get(at.parent());
    }
    SourceFile file = facts.fileOf(at);
    if (ROOTS.contains(file.stem()) || file.stem().equals(MODULE)) {
      return in(file.folder() + inline, name);
    }
    SourceFile found = in(withoutExtension(file.path()) + inline, name);
    return found == null && parent(file) == null ? in(file.folder() + inline, name) : found;
  }

  private @Nullable SourceFile below(String path, String name) {
    return in(withoutExtension(path), name);
  }

  private @Nullable SourceFile in(String folder, String name) {
    String path = folder.isEmpty() ? name : folder + "/" + name;
    String relative = path.startsWith("/") ? path.substring(1) : path;
    SourceFile found = ROOTS.contains(name) ? null : facts.byPath(relative + ".rs");
    return found == null ? facts.byPath(relative + "/mod.rs") : found;
  }

  private static String withoutExtension(String path) {
    return path.substring(0, path.length() - ".rs".length());
  }

  /** The file of the module around that of a file; null for the root of a crate. */
  @Nullable SourceFile parent(SourceFile file) {
    if (ROOTS.contains(file.stem())) {
      return null;
    }
    String folder = file.folder();
    if (file.stem().equals(MODULE)) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    String prefix = folder.isEmpty() ? "" : folder + "/";
    SourceFile found = facts.byPath(prefix + MODULE + ".rs");
    if (found == null || found.equals(file)) {
      found = root(prefix, file);
    }
    if (found == null && !folder.isEmpty()) {
      found = facts.byPath(folder + ".rs");
    }
    return found == null ? declaredBy.get(file.index()) : found;
  }

  /** Of a library and a program in one folder that which declares the module. */
  private @Nullable SourceFile root(String prefix, SourceFile module) {
    SourceFile library = facts.byPath(prefix + "lib.rs");
    SourceFile program = facts.byPath(prefix + "main.rs");
    if (library == null || program == null) {
      return library == null ? program : library;
    }
    String path = module.path();
    String name =
        module.stem().equals(MODULE)
            ? path.split("/", -1)[path.split("/", -1).length - 2]
            : module.stem();
    return declares(program, name) && !declares(library, name) ? program : library;
  }

  private boolean declares(SourceFile file, String name) {
    return facts.imports(file.index()).stream()
        .anyMatch(each -> each.qualifier() == null && each.name().equals(name));
  }

  /** The root of the crate that a file belongs to. */
  SourceFile root(SourceFile file) {
    SourceFile at = file;
    for (int i = 0; i < DEEPEST; i++) {
      SourceFile parent = parent(at);
      if (parent == null) {
        return at;
      }
      at = parent;
    }
    return at;
  }
}
