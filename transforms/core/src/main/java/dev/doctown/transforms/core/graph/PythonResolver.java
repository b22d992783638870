package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names mean in Python, where types are annotated or plainly assigned. */
final class PythonResolver extends LanguageResolver {
  private static final String SUPER = "super";
  private static final String SELF = "self.";

  private final PythonModules modules;
  private final PythonFixtures fixtures;
  private final Set<String> importing = new HashSet<>();

  PythonResolver(RepositoryFacts facts) {
    super(facts);
    this.modules = new PythonModules(facts);
    this.fixtures = new PythonFixtures(this, facts);
  }

  /** Functions around, the class whose body it is, the module, its imports. */
  @Override
  List<Symbol> inScope(Place place, String name) {
    int at = place.enclosing();
    boolean inner = false;
    while (at >= 0) {
      Symbol around = symbols.get(at);
      if (around.isFile()) {
        return inModule(facts.fileOf(around), name);
      }
      // Names of a class are visible in its body, not in its methods.
      if (!inner || !around.isType()) {
        List<Symbol> found = symbols.children(at, name);
        if (!found.isEmpty()) {
          return last(found);
        }
      }
      Reference local = around.isFunction() ? importIn(around, name) : null;
      if (local != null) {
        return imported(local);
      }
      inner |= around.isFunction();
      at = around.parent();
    }
    return List.of();
  }

  /** What a function imports for itself under a name; null where it does not. */
  private @Nullable Reference importIn(Symbol function, String name) {
    for (Reference each : facts.imports(function.file())) {
      if (each.place().enclosing() == function.index() && each.localName().equals(name)) {
        return each;
      }
    }
    return null;
  }

  /** Of definitions that follow each other the last one holds. */
  private static List<Symbol> last(List<Symbol> found) {
    return found.subList(found.size() - 1, found.size());
  }

  /** A name of a module: defined there, imported there, or a module inside of it. */
  private List<Symbol> inModule(SourceFile file, String name) {
    List<Symbol> own = symbols.children(file.symbol(), name);
    if (!own.isEmpty()) {
      return last(own);
    }
    // Modules that import each other in a circle define nothing by it.
    if (!importing.add(file.index() + " " + name)) {
      return List.of();
    }
    try {
      return importedAs(file, name);
    } finally {
      importing.remove(file.index() + " " + name);
    }
  }

  private List<Symbol> importedAs(SourceFile file, String name) {
    List<Reference> imports = facts.imports(file.index());
    for (int i = imports.size() - 1; i >= 0; i--) {
      Reference each = imports.get(i);
      if (each.localName().equals(name)) {
        return imported(each);
      }
    }
    for (Reference each : imports) {
      if (each.alias() == null && firstName(each).equals(name)) {
        return symbolOf(modules.find(file, name));
      }
    }
    for (Reference each : imports) {
      SourceFile module = each.name().equals("*") ? modules.find(file, from(each)) : null;
      List<Symbol> found = module == null ? List.of() : inModule(module, name);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return symbolOf(modules.submodule(file, name));
  }

  private static String from(Reference reference) {
    return reference.qualifier() == null ? "" : reference.qualifier();
  }

  private static String firstName(Reference reference) {
    String module = from(reference);
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }

  private List<Symbol> symbolOf(@Nullable SourceFile module) {
    return module == null || module.symbol() < 0
        ? List.of()
        : List.of(symbols.get(module.symbol()));
  }

  @Override
  List<Symbol> imported(Reference reference) {
    SourceFile file = facts.file(reference.place().file());
    String module = from(reference);
    if (module.isEmpty()) {
      return symbolOf(modules.find(file, reference.name()));
    }
    SourceFile found = modules.find(file, module);
    if (found == null) {
      return List.of();
    }
    if (reference.name().equals("*")) {
      return symbolOf(found);
    }
    List<Symbol> names =
        found.index() == file.index() ? List.of() : inModule(found, reference.name());
    return names.isEmpty()
        ? symbolOf(
            modules.find(file, module + (module.endsWith(".") ? "" : ".") + reference.name()))
        : names;
  }

  @Override
  Optional<Value> receiver(Place place, String name) {
    return Optional.empty();
  }

  @Override
  Optional<Value> calledReceiver(Place place, String name) {
    if (!name.equals(SUPER)) {
      return Optional.empty();
    }
    int type = facts.typeAround(place.enclosing());
    return Optional.of(type < 0 ? Value.UNKNOWN : new Value(Value.Kind.INSTANCE, type, SUPER));
  }

  /** A method's first parameter is the object, or the class; tests are given fixtures. */
  @Override
  Value untypedParameter(Symbol function, Parameter parameter) {
    boolean first = function.parameters().get(0).equals(parameter);
    if (!first || function.parent() < 0 || !symbols.get(function.parent()).isType()) {
      return fixtures.given(function, parameter.name());
    }
    return parameter.name().equals("cls")
        ? Value.named(function.parent())
        : parameter.name().equals("self") ? Value.instance(function.parent()) : Value.UNKNOWN;
  }

  @Override
  int confidence(Value before) {
    return PythonFixtures.isGiven(before) ? Target.OF_FIXTURE : super.confidence(before);
  }

  @Override
  List<Symbol> members(Value value, String name) {
    Symbol holder = symbols.get(value.symbol());
    if (holder.isFile()) {
      return inModule(facts.fileOf(holder), name);
    }
    if (SUPER.equals(value.type())) {
      for (Symbol type : withSupertypes(holder)) {
        List<Symbol> found = type.index() == holder.index() ? List.of() : ownMembers(type, name);
        if (!found.isEmpty()) {
          return found;
        }
      }
      return List.of();
    }
    return super.members(value, name);
  }

  @Override
  List<Symbol> ownMembers(Symbol type, String name) {
    List<Symbol> found = super.ownMembers(type, name);
    return found.isEmpty() ? found : last(found);
  }

  /** An attribute that methods of the class assign: the first that tells what it is. */
  @Override
  Value attribute(Value before, String name) {
    Symbol holder = symbols.get(before.symbol());
    if (!holder.isType()) {
      return Value.UNKNOWN;
    }
    Value foreign = Value.UNKNOWN;
    for (Symbol type : withSupertypes(holder)) {
      for (Reference binding : facts.bindings(type.index())) {
        if (binding.name().equals(SELF + name)) {
          Value value = deeper(() -> bound(binding));
          if (value.isKnown()) {
            return value;
          }
          foreign = foreign.isUnknown() ? value : foreign;
        }
      }
    }
    return foreign;
  }

  @Override
  Value valueOf(Symbol symbol) {
    return symbol.kind().equals("property")
        ? deeper(() -> result(Value.named(symbol.index())))
        : super.valueOf(symbol);
  }

  /** The type that all of a function's returns agree on. */
  @Override
  Value inferredResult(Symbol function) {
    Set<Value> results = new LinkedHashSet<>();
    for (Reference returned : facts.returned(function.index())) {
      if (!"None".equals(returned.value())) {
        results.add(deeper(() -> bound(returned)));
      }
    }
    return results.size() == 1 ? results.iterator().next() : Value.UNKNOWN;
  }

  /** Of a union the one type of this repository counts. */
  @Override
  Value typed(Place place, String written) {
    List<Value> known = new ArrayList<>();
    for (String part : PythonTypes.members(written)) {
      String inside = PythonTypes.typeOfType(part);
      Value value = super.typed(place, inside == null ? part : inside);
      if (value.isKnown()) {
        known.add(inside == null ? value : Value.named(value.symbol()));
      }
    }
    return known.size() == 1 ? known.get(0) : Value.foreign(written);
  }

  /** Arguments choose no definition. */
  @Override
  boolean accepts(Symbol symbol, int arguments) {
    return true;
  }

  @Override
  boolean isOutside(Place place, String name) {
    return PythonTypes.BUILT_IN.contains(name)
        || facts.imports(place.file()).stream()
            .anyMatch(each -> each.localName().equals(name) || firstName(each).equals(name));
  }
}
