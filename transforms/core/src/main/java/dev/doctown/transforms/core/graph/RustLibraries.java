package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The libraries of the repository by the names that code of Rust knows them by: those that
 * manifests declare, and where no manifest is read what the folders of their roots suggest.
 */
final class RustLibraries {
  private static final Set<String> LANGUAGE = Set.of("std", "core", "alloc", "proc_macro", "test");
  private static final Set<String> TARGETS = Set.of("src", "tests", "examples", "benches");

  private final RepositoryFacts facts;
  private final SymbolIndex symbols;
  private final RustModules modules;
  private final Map<String, List<SourceFile>> declared = new HashMap<>();
  private final Map<String, List<SourceFile>> byFolder = new HashMap<>();
  private final Map<String, List<Symbol>> byItem = new HashMap<>();

  RustLibraries(RepositoryFacts facts, RustModules modules) {
    this.facts = facts;
    this.symbols = facts.symbols();
    this.modules = modules;
    for (SourceFile file : facts.files()) {
      if (LanguageFamily.of(file.language()) == LanguageFamily.RUST) {
        add(file);
      }
    }
  }

  private void add(SourceFile file) {
    String name = facts.library(file);
    if (name != null) {
      declared.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(file);
    } else if (file.stem().equals("lib")) {
      String folder = file.folder().replaceFirst("(?:^|/)src$", "");
      byFolder
          .computeIfAbsent(
              folder.substring(folder.lastIndexOf('/') + 1).replace('-', '_'),
              unused -> new ArrayList<>(1))
          .add(file);
    }
  }

  /** The root of a library by its name in a file; null for none of this repository. */
  @Nullable SourceFile named(String name, SourceFile from) {
    List<SourceFile> found = declared.containsKey(name) ? declared.get(name) : undeclared(name);
    if (found == null) {
      return LANGUAGE.contains(name) ? null : own(from);
    }
    List<Symbol> roots = found.stream().map(file -> symbols.get(file.symbol())).toList();
    List<Symbol> nearest = NearestFile.of(roots, facts, from.index());
    return nearest.size() == 1 ? facts.fileOf(nearest.get(0)) : null;
  }

  /** Names often have that of the project in front of the folder's. */
  private @Nullable List<SourceFile> undeclared(String name) {
    List<SourceFile> found = byFolder.get(name);
    for (int at = name.indexOf('_'); found == null && at > 0; at = name.indexOf('_', at + 1)) {
      found = byFolder.get(name.substring(at + 1));
    }
    return found;
  }

  /** In programs, tests and examples their package's library, where its name is not known. */
  private @Nullable SourceFile own(SourceFile from) {
    String folder = from.folder();
    while (!folder.isEmpty()) {
      int slash = folder.lastIndexOf('/');
      String around = folder.substring(0, Math.max(0, slash));
      if (TARGETS.contains(folder.substring(slash + 1))) {
        SourceFile library = facts.byPath((around.isEmpty() ? "" : around + "/") + "src/lib.rs");
        return library == null
                || facts.library(library) != null
                || library.equals(modules.root(from))
            ? null
            : library;
      }
      folder = around;
    }
    return null;
  }

  /** The libraries that have a module or an item of a name at their roots. */
  List<Symbol> with(String name, Predicate<Symbol> has) {
    return byItem.computeIfAbsent(
        name,
        unused ->
            Stream.concat(declared.values().stream(), byFolder.values().stream())
                .flatMap(List::stream)
                .map(file -> symbols.get(file.symbol()))
                .filter(has)
                .sorted(Comparator.comparingInt(Symbol::index))
                .toList());
  }
}
