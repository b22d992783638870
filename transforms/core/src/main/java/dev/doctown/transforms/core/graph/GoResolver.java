package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What names mean in Go, by its specification, without the parameters of types. */
final class GoResolver extends LanguageResolver {
  private static final String RANGE = "range ";
  private static final String MAP = "map";

  private final GoPackages packages;
  private final Map<Integer, Map<String, Symbol>> importsByFile = new HashMap<>();

  GoResolver(RepositoryFacts facts) {
    super(facts);
    packages = new GoPackages(facts);
  }

  /** Types of the functions around, the package, what the file imports. */
  @Override
  List<Symbol> inScope(Place place, String name) {
    for (int at = place.enclosing(); at >= 0; at = symbols.get(at).parent()) {
      if (symbols.get(at).isFunction()) {
        List<Symbol> found = symbols.children(at, name);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    List<Symbol> found = packages.defined(place.file(), name);
    if (!found.isEmpty()) {
      return found;
    }
    Symbol imported = imports(place.file()).get(name);
    return imported == null ? byDotImport(place, name) : List.of(imported);
  }

  private List<Symbol> byDotImport(Place place, String name) {
    for (Reference reference : facts.imports(place.file())) {
      if (".".equals(reference.alias())) {
        for (Symbol file : imported(reference)) {
          List<Symbol> found = packages.defined(file.file(), name);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** The packages of this repository that a file imports, by their names there. */
  private Map<String, Symbol> imports(int file) {
    return importsByFile.computeIfAbsent(
        file,
        unused -> {
          Map<String, Symbol> byName = new HashMap<>();
          for (Reference reference : facts.imports(file)) {
            for (Symbol symbol : imported(reference)) {
              String alias = reference.alias();
              byName.put(alias == null ? packages.clause(symbol.file()) : alias, symbol);
            }
          }
          return byName;
        });
  }

  /** The file that stands for the package. */
  @Override
  List<Symbol> imported(Reference reference) {
    SourceFile file = packages.imported(reference.path("/"));
    return file == null ? List.of() : List.of(symbols.get(file.symbol()));
  }

  /** A receiver is a parameter like others. */
  @Override
  Optional<Value> receiver(Place place, String name) {
    return Optional.empty();
  }

  /** Scopes are whole: what none has is built in or of another repository. */
  @Override
  boolean isOutside(Place place, String name) {
    return true;
  }

  @Override
  boolean seesLaterBindings() {
    return false;
  }

  /** A type in the place of a function converts, which calls nothing. */
  @Override
  List<Symbol> callables(List<Symbol> found) {
    return found.stream().filter(Symbol::isFunction).toList();
  }

  // --- types ---

  @Override
  Value typed(Place place, String written) {
    String type = written.strip();
    if (type.startsWith("*") || type.startsWith("&")) {
      return typed(place, type.substring(1));
    }
    if (type.startsWith("...")) {
      return Value.collection(typed(place, type.substring(3)));
    }
    if (type.startsWith("(")) {
      int end = Brackets.end(type, 0);
      return typed(place, GoTuples.firstType(type.substring(1, Math.max(1, end - 1))));
    }
    for (String channel : List.of("<-chan ", "chan<- ", "chan ")) {
      if (type.startsWith(channel)) {
        return Value.collection(typed(place, type.substring(channel.length())));
      }
    }
    int bracket = type.indexOf('[');
    if (bracket == 0 || type.startsWith(MAP + "[")) {
      String element = type.substring(Brackets.end(type, bracket));
      Value held = element.isEmpty() ? Value.UNKNOWN : typed(place, element);
      return bracket == 0 ? Value.collection(held) : new Value(Value.Kind.OUTSIDE, -1, MAP, held);
    }
    String path = bracket < 0 ? type : type.substring(0, bracket);
    return isPath(path) ? super.typed(place, path) : Value.OUTSIDE;
  }

  /** Types of functions and those without a name are no paths. */
  private static boolean isPath(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
  }

  /** A type that is defined by another has its fields, and the methods of an interface. */
  @Override
  List<Symbol> declaredSupertypes(Symbol type) {
    List<Symbol> found = new ArrayList<>(super.declaredSupertypes(type));
    Value underlying = underlying(type);
    if (underlying.isKnown()) {
      found.add(symbols.get(underlying.symbol()));
    }
    return found;
  }

  private Value underlying(Symbol type) {
    String written = type.kind().equals("type_alias") ? type.returns() : null;
    return written == null ? Value.UNKNOWN : typed(declaredAt(type), written);
  }

  private static Place declaredAt(Symbol symbol) {
    return new Place(symbol.file(), Math.max(0, symbol.parent()), symbol.start());
  }

  // --- members ---

  @Override
  List<Symbol> members(Value value, String name) {
    Symbol holder = symbols.get(value.symbol());
    if (holder.isFile()) {
      return packages.defined(holder.file(), name);
    }
    List<Symbol> found = super.members(value, name);
    return found.isEmpty() && holder.isType() ? embedded(holder, name) : found;
  }

  /** Methods may stand in any file of the package. */
  @Override
  List<Symbol> ownMembers(Symbol type, String name) {
    List<Symbol> found = super.ownMembers(type, name);
    return found.isEmpty() && symbols.get(type.parent()).isFile()
        ? packages.defined(type.file(), type.name() + "." + name)
        : found;
  }

  /** An embedded type is a field of its name. */
  private List<Symbol> embedded(Symbol holder, String name) {
    return supertypes(holder).stream().filter(type -> type.name().equals(name)).toList();
  }

  // --- values ---

  @Override
  Value evaluate(Place place, String text) {
    if (text.startsWith("<-")) {
      return element(evaluate(place, text.substring(2)));
    }
    if ((text.startsWith("new(") || text.startsWith("make(")) && text.endsWith(")")) {
      int open = text.indexOf('(');
      if (Brackets.end(text, open) == text.length()) {
        return typed(place, Brackets.split(text.substring(open + 1, text.length() - 1)).get(0));
      }
    }
    if (text.startsWith("[")) {
      int brace = text.indexOf('{');
      return brace < 0 ? Value.UNKNOWN : typed(place, text.substring(0, brace));
    }
    return super.evaluate(place, text);
  }

  @Override
  Value bound(Reference binding) {
    String value = binding.value();
    int range = value == null || binding.type() != null ? -1 : value.indexOf(RANGE);
    return value == null || range < 0
        ? super.bound(binding)
        : ranged(binding, value.substring(0, range), value.substring(range + RANGE.length()));
  }

  /** The second name holds elements; one name alone holds those of a channel. */
  private Value ranged(Reference binding, String names, String collection) {
    List<String> bound = Brackets.split(names.replaceAll("[:=\\s]+$", ""));
    Value over = evaluate(binding.place(), collection);
    boolean second = bound.size() == 2 && bound.get(1).equals(binding.name());
    boolean alone = bound.size() == 1 && !MAP.equals(over.type());
    return second || alone ? element(over) : Value.UNKNOWN;
  }

  /** What is in brackets behind a function or a type are its parameters of types. */
  @Override
  Value element(Value collection) {
    if (collection.kind() == Value.Kind.NAMED) {
      return collection;
    }
    if (collection.kind() == Value.Kind.INSTANCE) {
      Value underlying = underlying(symbols.get(collection.symbol()));
      return underlying.kind() == Value.Kind.OUTSIDE ? element(underlying) : Value.UNKNOWN;
    }
    return super.element(collection);
  }

  @Override
  Value valueOf(Symbol symbol) {
    if (symbol.returns() == null && !symbol.isType() && !symbol.isFunction()) {
      for (Reference binding : facts.bindings(symbol.index())) {
        if (binding.name().equals(symbol.name())) {
          return bound(binding);
        }
      }
    }
    return super.valueOf(symbol);
  }
}
