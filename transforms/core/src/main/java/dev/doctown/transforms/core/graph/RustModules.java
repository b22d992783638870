package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tree of modules that the files of Rust make, and the crates at its roots. */
final class RustModules {
  private static final Set<String> ROOTS = Set.of("lib", "main");
  private static final Set<String> LANGUAGE = Set.of("std", "core", "alloc", "proc_macro", "test");
  private static final Set<String> TARGETS = Set.of("src", "tests", "examples", "benches");
  private static final String MODULE = "mod";
  private static final int DEEPEST = 64;

  private final RepositoryFacts facts;
  private final SymbolIndex symbols;

  /** Modules of crates whose root is no {@code lib.rs} or {@code main.rs}, by number of file. */
  private final Map<Integer, SourceFile> declaredBy = new HashMap<>();

  private final Map<String, List<SourceFile>> librariesByName = new HashMap<>();
  private final Map<String, List<Symbol>> librariesByItem = new HashMap<>();

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
    if (file.stem().equals("lib")) {
      String folder = withoutLast(file.folder(), "src");
      String name = folder.substring(folder.lastIndexOf('/') + 1).replace('-', '_');
      librariesByName.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(file);
    }
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

  private static String withoutLast(String folder, String last) {
    return folder.equals(last)
        ? ""
        : folder.endsWith("/" + last)
            ? folder.substring(0, folder.length() - last.length() - 1)
            : folder;
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

  /**
   * The root of a library of this repository by the crate's name: that of its folder, or one that
   * the folder's ends, or the package's own in its programs, tests and examples.
   */
  @Nullable SourceFile library(String name, SourceFile from) {
    List<SourceFile> found = librariesByName.get(name);
    for (int at = name.indexOf('_'); found == null && at > 0; at = name.indexOf('_', at + 1)) {
      found = librariesByName.get(name.substring(at + 1));
    }
    if (found != null && found.size() == 1) {
      return found.get(0);
    }
    if (found != null) {
      List<Symbol> roots = found.stream().map(file -> symbols.get(file.symbol())).toList();
      List<Symbol> nearest = NearestFile.of(roots, facts, from.index());
      return nearest.size() == 1 ? facts.fileOf(nearest.get(0)) : null;
    }
    return LANGUAGE.contains(name) ? null : own(from);
  }

  /** The libraries that have a module or an item of a name at their roots. */
  List<Symbol> librariesWith(String name, Predicate<Symbol> has) {
    return librariesByItem.computeIfAbsent(
        name,
        unused ->
            librariesByName.values().stream()
                .flatMap(List::stream)
                .map(file -> symbols.get(file.symbol()))
                .filter(has)
                .sorted(Comparator.comparingInt(Symbol::index))
                .toList());
  }

  private @Nullable SourceFile own(SourceFile from) {
    String folder = from.folder();
    while (!folder.isEmpty()) {
      int slash = folder.lastIndexOf('/');
      String around = folder.substring(0, Math.max(0, slash));
      if (TARGETS.contains(folder.substring(slash + 1))) {
        SourceFile library = facts.byPath((around.isEmpty() ? "" : around + "/") + "src/lib.rs");
        return library == null || library.equals(root(from)) ? null : library;
      }
      folder = around;
    }
    return null;
  }
}
