package dev.doctown.transforms.core.graph;

import dev.doctown.transforms.core.graph.Expression.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What references mean by the rules of a language: names by scope, members by the type of what
 * stands before them.
 *
 * <p>The rules here are those that most languages share. A language says in its subclass what its
 * scopes are and what its imports name. Nothing is guessed: what no rule answers is {@link
 * Value#UNKNOWN}, and what comes from outside the repository has no targets.
 */
abstract class LanguageResolver {
  final RepositoryFacts facts;
  final SymbolIndex symbols;
  private final CallTargets calls = new CallTargets(this);
  private final Expressions expressions = new Expressions(this);
  private final Supertypes supertypes = new Supertypes(this::declaredSupertypes);
  private LocalBindings locals = LocalBindings.NONE;

  LanguageResolver(RepositoryFacts facts) {
    this.facts = facts;
    this.symbols = facts.symbols();
  }

  /** Starts a file; its local names are known from here on. */
  void enter(LocalBindings bindings) {
    locals = bindings;
  }

  /** What the file that was entered binds. */
  final LocalBindings locals() {
    return locals;
  }

  /** What a reference means, the best first; empty when it means nothing of this repository. */
  List<Target> resolve(Reference reference) {
    return switch (reference.kind()) {
      case "call" -> calls.of(reference);
      case "import" -> sure(imported(reference));
      case "value" -> handedOn(reference);
      case "extends", "implements" -> sure(types(headOf(reference.place()), reference.path(".")));
      default -> sure(types(reference.place(), reference.path(".")));
    };
  }

  /** The one function that a name means which is handed on, and no variable. */
  private List<Target> handedOn(Reference reference) {
    if (local(reference.place(), reference.name()) != null) {
      return List.of();
    }
    List<Symbol> named = inScope(reference.place(), reference.name());
    List<Symbol> found = named.size() < 2 ? named : distinct(named);
    return found.size() == 1 && found.get(0).isFunction() ? sure(found) : List.of();
  }

  /** The scope of a type's head: what the type itself declares is not visible there. */
  private Place headOf(Place place) {
    Symbol type = symbols.get(place.enclosing());
    return type.isType() && type.parent() >= 0
        ? new Place(place.file(), type.parent(), place.start())
        : place;
  }

  /** The one definition that is left; several cannot be told apart and are candidates. */
  static List<Target> sure(List<Symbol> found) {
    return found.size() == 1
        ? List.of(new Target(found.get(0).index(), Target.IN_SCOPE))
        : CallTargets.candidates(found);
  }

  // --- scopes: what a language says ---

  /**
   * Definitions that a name alone can mean at a place, by the innermost scope that has the name;
   * local variables are not asked for here.
   */
  abstract List<Symbol> inScope(Place place, String name);

  /** What an import names: types, functions, modules or files. */
  abstract List<Symbol> imported(Reference reference);

  /** The type of the object whose method a place is in, when the name is the word for it. */
  abstract Optional<Value> receiver(Place place, String name);

  /** Whether the name is known to come from outside the repository, as far as scopes tell. */
  abstract boolean isOutside(Place place, String name);

  /** Separates the segments of a path of types. */
  String separator() {
    return ".";
  }

  /** The path of the type that a declaration means, without arguments and marks; empty for none. */
  String typePath(String written) {
    return TypeText.path(written);
  }

  // --- calls: what a language says ---

  /** Functions as they are, types for their constructors. */
  List<Symbol> callables(List<Symbol> found) {
    List<Symbol> callable = new ArrayList<>();
    for (Symbol symbol : found) {
      if (symbol.isFunction()) {
        callable.add(symbol);
      } else if (symbol.isType()) {
        List<Symbol> constructors = constructors(symbol);
        callable.addAll(constructors.isEmpty() ? List.of(symbol) : constructors);
      }
    }
    return callable;
  }

  /** What a call of a type calls: the constructors that it declares. */
  List<Symbol> constructors(Symbol type) {
    return symbols.children(type.index()).stream()
        .filter(child -> child.kind().equals("constructor"))
        .toList();
  }

  /** One of those that are the same function, declared and defined. */
  List<Symbol> distinct(List<Symbol> found) {
    return found;
  }

  /** How sure the call of a member is, by what stands before its name. */
  int confidence(Value before) {
    return Target.OF_TYPE;
  }

  /** Whether a call may have so many arguments. */
  boolean accepts(Symbol symbol, int arguments) {
    return symbol.isType() || symbol.accepts(arguments);
  }

  // --- expressions: what a language says ---

  /** What an expression gives. */
  Value evaluate(Place place, String text) {
    return expressions.evaluate(place, text);
  }

  /** Work that may come back to where it began; unknown when it goes too deep. */
  final Value deeper(Supplier<Value> work) {
    return expressions.deeper(work);
  }

  /** What the first step of an expression gives. */
  Value first(Place place, Step step) {
    return switch (step.form()) {
      case NAME -> name(place, step.name());
      case CALL -> expressions.called(place, step);
      case NEW, CAST -> typed(place, step.name());
      case LITERAL -> Value.foreign(literalType(step.name()));
      case INDEX -> Value.UNKNOWN;
    };
  }

  /** What a call gives whose name is a word of the language. */
  Optional<Value> calledReceiver(Place place, String name) {
    return Optional.empty();
  }

  /** The language's name for the type of a literal. */
  String literalType(String literal) {
    char first = literal.charAt(0);
    return first == '"' ? "String" : first == '\'' ? "char" : "int";
  }

  /** What a name alone gives. */
  Value name(Place place, String name) {
    Optional<Value> receiver = receiver(place, name);
    if (receiver.isPresent()) {
      return receiver.get();
    }
    Value local = local(place, name);
    if (local != null) {
      return local;
    }
    List<Symbol> found = inScope(place, name);
    if (found.isEmpty()) {
      return isOutside(place, name) ? Value.OUTSIDE : Value.UNKNOWN;
    }
    return valueOf(found.get(0));
  }

  /** What a local variable or parameter holds; null when the name is none. */
  @Nullable Value local(Place place, String name) {
    int at = place.enclosing();
    while (at >= 0) {
      Symbol around = symbols.get(at);
      Reference binding = locals.before(at, name, place.start());
      if (binding != null) {
        return bound(binding);
      }
      for (Parameter parameter : around.parameters()) {
        if (parameter.name().equals(name)) {
          Place declared = new Place(around.file(), at, around.start());
          return parameter.type() == null
              ? untypedParameter(around, parameter)
              : typed(declared, parameter.type());
        }
      }
      binding = seesLaterBindings() ? locals.behind(at, name, place.start()) : null;
      if (binding != null) {
        return bound(binding);
      }
      if (!seesLocalsAround(around)) {
        return null;
      }
      at = around.parent();
    }
    return null;
  }

  /** Whether a name means the variable that is bound behind it, when none is bound before. */
  boolean seesLaterBindings() {
    return true;
  }

  /** Whether names bound around a symbol are visible inside of it. */
  boolean seesLocalsAround(Symbol symbol) {
    return !symbol.isFile();
  }

  /** What a parameter without a written type holds. */
  Value untypedParameter(Symbol function, Parameter parameter) {
    return Value.UNKNOWN;
  }

  /** What a binding gives its name: its type where one is written, else its value. */
  Value bound(Reference binding) {
    String type = binding.type();
    if (type != null && !isInferred(type)) {
      return typed(binding.place(), type);
    }
    String value = binding.value();
    return value == null ? Value.UNKNOWN : evaluate(binding.place(), value);
  }

  /** Whether a written type only stands for that of the value. */
  boolean isInferred(String type) {
    return false;
  }

  /** An object of the type that a text names at a place. */
  Value typed(Place place, String written) {
    String path = typePath(written);
    if (path.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<Symbol> found = types(place, path);
    return found.isEmpty() ? Value.foreign(path) : Value.instance(found.get(0).index());
  }

  /** The types that a path of names means at a place. */
  List<Symbol> types(Place place, String path) {
    List<String> names = List.of(path.split("\\.|::|/", -1));
    List<Symbol> found = inScope(place, names.get(0));
    for (String name : names.subList(1, names.size())) {
      List<Symbol> next = new ArrayList<>();
      found.forEach(symbol -> next.addAll(members(Value.named(symbol.index()), name)));
      found = next;
    }
    return found.stream().filter(Symbol::isType).toList();
  }

  /** What a definition gives where its name stands. */
  Value valueOf(Symbol symbol) {
    if (symbol.isType() || symbol.isFunction() || isNamespace(symbol)) {
      return Value.named(symbol.index());
    }
    Place declared = new Place(symbol.file(), Math.max(symbol.parent(), 0), symbol.start());
    if (symbol.returns() != null && !isInferred(symbol.returns())) {
      return typed(declared, symbol.returns());
    }
    for (Reference binding : facts.bindings(symbol.parent())) {
      if (binding.name().equals(symbol.name())) {
        return deeper(() -> bound(binding));
      }
    }
    return Value.UNKNOWN;
  }

  static boolean isNamespace(Symbol symbol) {
    return symbol.isFile() || symbol.kind().equals("module") || symbol.kind().equals("namespace");
  }

  /** What the member of a value gives. */
  final Value member(Value before, String name) {
    return expressions.member(before, name);
  }

  /** What a value has under a name that no definition bears. */
  Value attribute(Value before, String name) {
    return Value.UNKNOWN;
  }

  /** What a call of a function gives that is not in this repository. */
  Value calledOutside(Value before, String name) {
    return before.isKnown() || before.isUnknown() ? Value.UNKNOWN : Value.OUTSIDE;
  }

  /** What a call of a value gives. */
  Value result(Value called) {
    if (called.kind() != Value.Kind.NAMED) {
      return Value.UNKNOWN;
    }
    Symbol symbol = symbols.get(called.symbol());
    if (symbol.isType()) {
      return Value.instance(symbol.index());
    }
    if (symbol.kind().equals("constructor")) {
      return Value.instance(symbol.parent());
    }
    String returns = symbol.returns();
    return returns == null
        ? inferredResult(symbol)
        : typed(new Place(symbol.file(), symbol.index(), symbol.start()), returns);
  }

  /** What a function without a declared result gives. */
  Value inferredResult(Symbol function) {
    return Value.UNKNOWN;
  }

  /** What an element of a value is. */
  Value element(Value collection) {
    Value element = collection.element();
    return element == null ? Value.UNKNOWN : element;
  }

  // --- members ---

  /** What a value has under a name: its own, then what its supertypes have. */
  List<Symbol> members(Value value, String name) {
    Symbol holder = symbols.get(value.symbol());
    if (!holder.isType()) {
      return symbols.children(holder.index(), name);
    }
    for (Symbol type : withSupertypes(holder)) {
      List<Symbol> found = ownMembers(type, name);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** What a type has itself under a name; constructors that bear its own are no members. */
  List<Symbol> ownMembers(Symbol type, String name) {
    List<Symbol> found = symbols.children(type.index(), name);
    return name.equals(type.name())
        ? found.stream().filter(symbol -> !symbol.kind().equals("constructor")).toList()
        : found;
  }

  /** A type, its supertypes, theirs, and so on, breadth first. */
  final List<Symbol> withSupertypes(Symbol type) {
    return supertypes.with(type);
  }

  /** The types of this repository that a type says it extends or implements, cached. */
  final List<Symbol> supertypes(Symbol type) {
    return supertypes.of(type);
  }

  /** The types of this repository that a type says it extends or implements, looked up. */
  List<Symbol> declaredSupertypes(Symbol type) {
    List<Symbol> found = new ArrayList<>();
    for (Reference reference : facts.supertypes(type.index())) {
      Place place = new Place(type.file(), Math.max(0, type.parent()), type.start());
      types(place, reference.path(separator())).stream().limit(1).forEach(found::add);
    }
    return found;
  }
}
