package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What modules and functions of Rust have under a name: their items, and what they use. */
final class RustScopes {
  /** The name of an import that imports all of a module or type. */
  static final String ALL = "*";

  private static final int DEEPEST = 24;

  private final RepositoryFacts facts;
  private final SymbolIndex symbols;
  private final RustModules modules;
  private final RustLibraries libraries;
  private final Map<Integer, Map<Integer, Map<String, List<Reference>>>> uses = new HashMap<>();
  private final Set<Reference> underWay = new HashSet<>();

  RustScopes(RepositoryFacts facts) {
    this.facts = facts;
    this.symbols = facts.symbols();
    this.modules = new RustModules(facts);
    this.libraries = new RustLibraries(facts, modules);
  }

  RustModules modules() {
    return modules;
  }

  /** The module that a symbol stands in, or itself. */
  Symbol module(int symbol) {
    Symbol at = symbols.get(symbol);
    while (!isModule(at)) {
      at = symbols.get(at.parent());
    }
    return at;
  }

  static boolean isModule(Symbol symbol) {
    return symbol.isFile() || symbol.kind().equals("module");
  }

  /** What an item of functions and modules around a place bears a name; no outer module's. */
  List<Symbol> visible(int enclosing, String name) {
    Symbol at = symbols.get(enclosing);
    while (!isModule(at)) {
      if (at.isFunction()) {
        List<Symbol> found = members(at, name);
        if (!found.isEmpty()) {
          return found;
        }
      }
      at = symbols.get(at.parent());
    }
    List<Symbol> found = members(at, name);
    if (!found.isEmpty()) {
      return found;
    }
    SourceFile library = libraries.named(name, facts.fileOf(at));
    return library == null ? List.of() : List.of(symbols.get(library.symbol()));
  }

  /** Items of a scope and what it uses by name, else what it uses all of. */
  List<Symbol> members(Symbol scope, String name) {
    List<Symbol> found = new ArrayList<>();
    for (Symbol child : symbols.children(scope.index(), name)) {
      if (!child.kind().equals("impl")) {
        found.add(child);
      }
    }
    if (isModule(scope)) {
      SourceFile file = modules.child(scope, name);
      if (file != null) {
        found.add(symbols.get(file.symbol()));
      }
    }
    used(scope, name, found);
    // A path goes on from modules and types rather than from functions.
    found.sort(Comparator.comparing(Symbol::isFunction));
    return found;
  }

  /**
   * Adds what a scope uses by name, as a module and a function may bear the same; where it has
   * nothing of the name, what it uses all of.
   */
  private void used(Symbol scope, String name, List<Symbol> found) {
    Map<String, List<Reference>> here =
        uses.computeIfAbsent(scope.file(), this::usesOf).getOrDefault(scope.index(), Map.of());
    Set<Symbol> distinct = new LinkedHashSet<>(found);
    for (Reference use : here.getOrDefault(name, List.of())) {
      distinct.addAll(target(use));
    }
    if (distinct.isEmpty()) {
      for (Reference use : here.getOrDefault(ALL, List.of())) {
        distinct.addAll(allOf(use, name));
      }
    }
    found.clear();
    found.addAll(distinct);
  }

  private Map<Integer, Map<String, List<Reference>>> usesOf(int file) {
    Map<Integer, Map<String, List<Reference>>> byScope = new HashMap<>();
    for (Reference use : facts.imports(file)) {
      byScope
          .computeIfAbsent(use.place().enclosing(), unused -> new HashMap<>())
          .computeIfAbsent(use.localName(), unused -> new ArrayList<>(1))
          .add(use);
    }
    return byScope;
  }

  private List<Symbol> allOf(Reference use, String name) {
    String qualifier = use.qualifier();
    if (qualifier == null || underWay.size() >= DEEPEST || !underWay.add(use)) {
      return List.of();
    }
    List<Symbol> found = new ArrayList<>();
    for (Symbol holder : path(use.place(), qualifier)) {
      found.addAll(isModule(holder) ? members(holder, name) : variants(holder, name));
    }
    underWay.remove(use);
    return found;
  }

  private List<Symbol> variants(Symbol type, String name) {
    return symbols.children(type.index(), name);
  }

  /** What a use names; nothing for those of the language or another repository. */
  List<Symbol> target(Reference use) {
    if (underWay.size() >= DEEPEST || !underWay.add(use)) {
      return List.of();
    }
    List<Symbol> found = use.name().equals(ALL) ? List.of() : path(use.place(), use.path("::"));
    underWay.remove(use);
    return found;
  }

  private List<Symbol> path(Place place, String path) {
    List<String> names = Arrays.asList(path.replaceFirst("^::", "").split("::", -1));
    List<Symbol> found = walk(first(place, names.get(0)), names.subList(1, names.size()));
    return found.isEmpty() ? hidden(place, names) : found;
  }

  private List<Symbol> walk(List<Symbol> start, List<String> names) {
    List<Symbol> found = start;
    for (String name : names) {
      List<Symbol> next = new ArrayList<>();
      for (Symbol holder : found) {
        next.addAll(
            name.equals("super")
                ? around(holder)
                : isModule(holder) ? members(holder, name) : variants(holder, name));
      }
      found = next;
    }
    return found;
  }

  /**
   * What a crate passes on by a macro is not seen; the one library that has the whole path below
   * its root is taken for it.
   */
  private List<Symbol> hidden(Place place, List<String> names) {
    if (names.size() < 3 || !names.get(0).equals("crate")) {
      return List.of();
    }
    String item = names.get(1);
    Symbol root = first(place, "crate").get(0);
    if (!symbols.children(root.index(), item).isEmpty() || modules.child(root, item) != null) {
      return List.of();
    }
    List<Symbol> found = new ArrayList<>();
    int having = 0;
    for (Symbol library : libraries.with(item, each -> modules.child(each, item) != null)) {
      List<Symbol> there = walk(List.of(library), names.subList(1, names.size()));
      having += there.isEmpty() ? 0 : 1;
      found.addAll(there);
    }
    return having == 1 ? found : List.of();
  }

  /** What the first name of a path means. */
  List<Symbol> first(Place place, String name) {
    Symbol module = module(place.enclosing());
    return switch (name) {
      case "crate" -> {
        SourceFile root = modules.root(facts.fileOf(module));
        yield List.of(symbols.get(root.symbol()));
      }
      case "self" -> List.of(module);
      case "super" -> around(module);
      default -> visible(place.enclosing(), name);
    };
  }

  /** The module around one. */
  List<Symbol> around(Symbol module) {
    if (!module.isFile()) {
      return List.of(module(module.parent()));
    }
    SourceFile parent = modules.parent(facts.fileOf(module));
    return parent == null ? List.of() : List.of(symbols.get(parent.symbol()));
  }
}
