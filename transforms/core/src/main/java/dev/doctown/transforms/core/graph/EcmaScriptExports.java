package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What modules of JavaScript and TypeScript give to others, by their names there. */
final class EcmaScriptExports {
  private static final String DEFAULT = "default";
  private static final String WHOLE = "module.exports";

  private final EcmaScriptResolver language;
  private final RepositoryFacts facts;
  private final EcmaScriptModules modules;
  private final Map<Integer, Map<String, List<Symbol>>> known = new HashMap<>();
  private final Map<Integer, Map<String, Reference>> imports = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  EcmaScriptExports(EcmaScriptResolver language, RepositoryFacts facts) {
    this.language = language;
    this.facts = facts;
    this.modules = new EcmaScriptModules(facts);
  }

  /** The import that gives a file a name. */
  @Nullable Reference imported(int file, String name) {
    return imports
        .computeIfAbsent(
            file,
            unused -> {
              Map<String, Reference> byName = new HashMap<>();
              facts.imports(file).forEach(each -> byName.putIfAbsent(each.localName(), each));
              return byName;
            })
        .get(name);
  }

  /** The file whose name alone an import gives, or from which it takes a name. */
  @Nullable SourceFile module(Reference imported) {
    String qualifier = imported.qualifier();
    SourceFile module =
        qualifier == null ? null : modules.resolve(imported.place().file(), qualifier);
    return module == null ? modules.resolve(imported.place().file(), path(imported)) : module;
  }

  private static String path(Reference imported) {
    return imported.path("/");
  }

  /** The module that a specifier means in a file, as a value. */
  Value required(int file, String specifier) {
    SourceFile module = modules.resolve(file, specifier);
    return module == null ? Value.OUTSIDE : whole(module);
  }

  /** What the name of an import stands for; empty where it is not of the repository. */
  List<Symbol> meant(Reference imported) {
    int from = imported.place().file();
    String qualifier = imported.qualifier();
    SourceFile module = qualifier == null ? null : modules.resolve(from, qualifier);
    if (module != null) {
      if (imported.name().equals("*")) {
        return List.of(language.symbols.get(module.symbol()));
      }
      List<Symbol> found = of(module, imported.name());
      if (found.isEmpty() && imported.alias() == null) {
        found = of(module, DEFAULT);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    SourceFile byPath = modules.resolve(from, path(imported));
    return byPath == null ? List.of() : List.of(language.symbols.get(byPath.symbol()));
  }

  /** What a module gives under a name. */
  List<Symbol> of(SourceFile module, String name) {
    Map<String, List<Symbol>> names =
        known.computeIfAbsent(module.index(), unused -> new HashMap<>());
    List<Symbol> found = names.get(name);
    if (found != null) {
      return found;
    }
    // Modules that give each other everything end here.
    String asked = module.index() + ":" + name;
    if (!underWay.add(asked)) {
      return List.of();
    }
    found = find(module, name);
    underWay.remove(asked);
    // What is found in a circle may be only a part.
    if (!found.isEmpty() || underWay.isEmpty()) {
      names.put(name, found);
    }
    return found;
  }

  private List<Symbol> find(SourceFile module, String name) {
    Symbol file = language.symbols.get(module.symbol());
    List<Symbol> own = language.declared(file, name);
    if (!own.isEmpty()) {
      return own;
    }
    for (String written : List.of(name, "exports." + name, WHOLE + "." + name)) {
      Value value = bound(file, written);
      if (value.kind() == Value.Kind.NAMED) {
        return List.of(language.symbols.get(value.symbol()));
      }
    }
    Reference passed = imported(module.index(), name);
    if (passed != null && !passed.name().equals("*")) {
      return meant(passed);
    }
    Value whole = whole(module);
    boolean isWhole = whole.isKnown() && whole.symbol() != file.index();
    if (name.equals(DEFAULT)) {
      return isWhole ? List.of(language.symbols.get(whole.symbol())) : List.of();
    }
    List<Symbol> members = isWhole ? language.members(whole, name) : List.of();
    return members.isEmpty() ? ofAll(module, name) : members;
  }

  /** What the modules give that a module passes on as a whole. */
  private List<Symbol> ofAll(SourceFile module, String name) {
    if (name.equals(DEFAULT)) {
      return List.of();
    }
    List<Symbol> found = new ArrayList<>();
    for (Reference each : facts.imports(module.index())) {
      if (found.isEmpty() && each.localName().equals("*") && each.qualifier() != null) {
        SourceFile other = modules.resolve(module.index(), each.qualifier());
        found.addAll(other == null ? List.of() : of(other, name));
      }
    }
    return found;
  }

  /** What requiring a module gives: what it sets as its exports, else the module. */
  Value whole(SourceFile module) {
    Symbol file = language.symbols.get(module.symbol());
    Value value = bound(file, WHOLE);
    return value.isUnknown() ? Value.named(file.index()) : value;
  }

  private Value bound(Symbol file, String name) {
    Reference last = null;
    for (Reference binding : facts.bindings(file.index())) {
      last = binding.name().equals(name) ? binding : last;
    }
    if (last == null) {
      return Value.UNKNOWN;
    }
    Reference binding = last;
    Value value = language.deeper(() -> language.bound(binding));
    int holder = binding.place().enclosing();
    return value.isUnknown() && name.equals(WHOLE) && holder != file.index()
        ? Value.named(holder)
        : value;
  }
}
