package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a repository before any reference is resolved: files, symbols, and of the
 * references those that other files may ask for: imports, supertypes, and bindings outside of
 * functions.
 */
final class RepositoryFacts {
  /** Names of what a module is to others; a definition is bound to one where it stands. */
  private static final Set<String> WHOLE_MODULE = Set.of("default", "module.exports");

  /** What a generator gives. */
  private static final String YIELD = "yield";

  /** Names of what a function gives, and of the members of an object that it makes for that. */
  private static final Pattern RESULT = Pattern.compile("(?:return|=>)(?:$|\\.)");

  private final List<SourceFile> files;
  private final Map<String, Integer> paths = new HashMap<>();
  private final SymbolIndex symbols;
  private final Map<String, String> libraries;
  private final List<ImportName> importNames;
  private final Map<Integer, List<Reference>> imports = new HashMap<>();
  private final Map<Integer, List<Reference>> supertypes = new HashMap<>();
  private final Map<Integer, List<Reference>> bindings = new HashMap<>();
  private final Map<Integer, List<Reference>> returned = new HashMap<>();
  private final Map<Integer, List<Reference>> yielded = new HashMap<>();
  private final Map<Integer, List<Reference>> fixtureMarks = new HashMap<>();
  private final LocalHops hops = new LocalHops();

  /**
   * @param libraries names of declared libraries by the paths of their first files
   * @param importNames by which files import what lies elsewhere
   */
  RepositoryFacts(
      List<SourceFile> files,
      SymbolIndex symbols,
      Map<String, String> libraries,
      List<ImportName> importNames) {
    this.files = List.copyOf(files);
    this.libraries = Map.copyOf(libraries);
    this.importNames = List.copyOf(importNames);
    files.forEach(file -> paths.put(file.path(), file.index()));
    this.symbols = symbols;
  }

  /** Keeps a reference if other files may ask for it. */
  void add(Reference reference) {
    switch (reference.kind()) {
      case "import" -> keep(imports, reference.place().file(), reference);
      case "extends", "implements" -> keep(supertypes, reference.place().enclosing(), reference);
      case "binding" -> addBinding(hops.settled(reference));
      case "call" -> addCall(reference);
      default -> {}
    }
  }

  /** A name with a dot is a member of the object that the function belongs to. */
  private void addBinding(Reference reference) {
    Symbol enclosing = symbols.get(reference.place().enclosing());
    if (YIELD.equals(reference.name())) {
      keep(yielded, enclosing.index(), reference);
    } else if (RESULT.matcher(reference.name()).lookingAt()) {
      keep(returned, enclosing.index(), reference);
    } else if (WHOLE_MODULE.contains(reference.name())) {
      keep(bindings, files.get(enclosing.file()).symbol(), reference);
    } else if (!enclosing.isFunction()) {
      keep(bindings, enclosing.index(), reference);
    } else if (reference.name().indexOf('.') > 0) {
      int type = typeAround(enclosing.index());
      if (type >= 0) {
        keep(bindings, type, reference);
      }
    }
  }

  private void addCall(Reference reference) {
    Symbol enclosing = symbols.get(reference.place().enclosing());
    if (PythonFixtures.isMark(reference) && enclosing.isFunction()) {
      keep(fixtureMarks, reference.place().file(), reference);
    }
  }

  private static void keep(Map<Integer, List<Reference>> map, int key, Reference reference) {
    map.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(reference);
  }

  SymbolIndex symbols() {
    return symbols;
  }

  SourceFile file(int index) {
    return files.get(index);
  }

  List<SourceFile> files() {
    return files;
  }

  SourceFile fileOf(Symbol symbol) {
    return files.get(symbol.file());
  }

  @Nullable SourceFile byPath(String path) {
    Integer index = paths.get(path);
    return index == null ? null : files.get(index);
  }

  /** The name of the library that a manifest says begins in a file; null for none. */
  @Nullable String library(SourceFile file) {
    return libraries.get(file.path());
  }

  List<ImportName> importNames() {
    return importNames;
  }

  /** The imports of a file, in order. */
  List<Reference> imports(int file) {
    return imports.getOrDefault(file, List.of());
  }

  /** What a type, or an implementation of one, says it extends and implements. */
  List<Reference> supertypes(int symbol) {
    return supertypes.getOrDefault(symbol, List.of());
  }

  /** Names bound directly in a file or type, and members that functions of the type bind. */
  List<Reference> bindings(int symbol) {
    return bindings.getOrDefault(symbol, List.of());
  }

  /** What a function returns, as its statements write it. */
  List<Reference> returned(int function) {
    return returned.getOrDefault(function, List.of());
  }

  /** What a generator gives, as its statements write it. */
  List<Reference> yielded(int function) {
    return yielded.getOrDefault(function, List.of());
  }

  /** The marks that make functions of a file fixtures. */
  List<Reference> fixtureMarks(int file) {
    return fixtureMarks.getOrDefault(file, List.of());
  }

  /** The innermost type, or implementation of a type, around a symbol or the symbol itself; -1. */
  int typeAround(int symbol) {
    int at = symbol;
    while (at >= 0) {
      Symbol found = symbols.get(at);
      if (found.isType() || found.kind().equals("impl")) {
        return at;
      }
      at = found.parent();
    }
    return -1;
  }
}
