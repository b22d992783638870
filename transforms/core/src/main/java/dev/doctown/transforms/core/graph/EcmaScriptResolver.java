package dev.doctown.transforms.core.graph;

import dev.doctown.transforms.core.graph.Expression.Form;
import dev.doctown.transforms.core.graph.Expression.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names mean in JavaScript and TypeScript: scopes and modules of ECMAScript and of CommonJS,
 * types as far as they are written or plainly assigned.
 */
final class EcmaScriptResolver extends LanguageResolver {
  private static final Set<String> MEMBERS =
      Set.of("method", "constructor", "property", "field", "enum_member");
  static final Set<String> VARIABLES = Set.of("variable", "constant", "field", "property");
  private static final Set<String> HOLDERS = Set.of("variable", "constant");
  private static final Set<String> ONLY_TYPES = Set.of("interface", "type_alias");
  private static final Set<String> LOADERS = Set.of("require", "import");

  private static final Pattern VARIABLE =
      Pattern.compile("(?!this\\b|new |await )[\\w$]++(?![\\w$(])");

  private final EcmaScriptExports exports;
  private final EcmaScriptObjects objects;
  private final EcmaScriptNamedTypes types;
  private final EcmaScriptVariables variables;
  private int file = -1;

  EcmaScriptResolver(RepositoryFacts facts) {
    super(facts);
    this.exports = new EcmaScriptExports(this, facts);
    this.objects = new EcmaScriptObjects(this);
    this.types = new EcmaScriptNamedTypes(this);
    this.variables = new EcmaScriptVariables(this);
  }

  @Override
  List<Target> resolve(Reference reference) {
    file = reference.place().file();
    return super.resolve(reference);
  }

  /** The innermost function, module or namespace that declares the name, then imports. */
  @Override
  List<Symbol> inScope(Place place, String name) {
    if (name.equals("super")) {
      int type = facts.typeAround(place.enclosing());
      return type < 0 ? List.of() : supertypes(symbols.get(type)).stream().limit(1).toList();
    }
    int at = place.enclosing();
    while (at >= 0) {
      List<Symbol> found = declared(symbols.get(at), name);
      if (!found.isEmpty()) {
        return found;
      }
      at = symbols.get(at).parent();
    }
    Reference imported = exports.imported(place.file(), name);
    return imported == null ? List.of() : exports.meant(imported);
  }

  /** What a scope itself declares under a name; members of objects are in no scope. */
  List<Symbol> declared(Symbol scope, String name) {
    if (!scope.isFunction() && !isNamespace(scope)) {
      return List.of();
    }
    List<Symbol> values = new ArrayList<>();
    List<Symbol> types = new ArrayList<>();
    for (Symbol symbol : symbols.children(scope.index(), name)) {
      boolean assigned =
          scope.isFunction()
              && !symbol.qualifiedName().equals(scope.qualifiedName() + "." + symbol.name());
      if (!MEMBERS.contains(symbol.kind()) && !assigned) {
        (ONLY_TYPES.contains(symbol.kind()) ? types : values).add(symbol);
      }
    }
    values.addAll(types);
    return values;
  }

  @Override
  List<Symbol> imported(Reference reference) {
    List<Symbol> found = exports.meant(reference);
    if (!found.isEmpty()) {
      return found.subList(0, 1);
    }
    SourceFile module = exports.module(reference);
    return module == null ? List.of() : List.of(symbols.get(module.symbol()));
  }

  @Override
  Optional<Value> receiver(Place place, String name) {
    if (name.equals("super")) {
      return Optional.of(
          inScope(place, name).stream()
              .findFirst()
              .map(type -> Value.instance(type.index()))
              .orElse(Value.OUTSIDE));
    }
    return name.equals("this") ? Optional.of(objects.around(place)) : Optional.empty();
  }

  /** In a module every name that no scope has is the platform's. */
  @Override
  boolean isOutside(Place place, String name) {
    return !facts.imports(place.file()).isEmpty();
  }

  @Override
  boolean accepts(Symbol symbol, int arguments) {
    boolean overloaded =
        isTyped(symbol) && symbols.children(symbol.parent(), symbol.name()).size() > 1;
    return !overloaded || super.accepts(symbol, arguments);
  }

  @Override
  List<Symbol> callables(List<Symbol> found) {
    List<Symbol> held = new ArrayList<>();
    for (Symbol symbol : found) {
      Value value = VARIABLES.contains(symbol.kind()) ? valueOf(symbol) : Value.UNKNOWN;
      boolean other = value.kind() == Value.Kind.NAMED && value.symbol() != symbol.index();
      held.add(other ? symbols.get(value.symbol()) : symbol);
    }
    List<Symbol> callable = super.callables(held);
    // What holds a function that is not known is called by its own name.
    return callable.isEmpty()
        ? held.stream().filter(symbol -> HOLDERS.contains(symbol.kind())).toList()
        : callable;
  }

  /** Of a function's signatures the first that fits; the last of them is its implementation. */
  @Override
  List<Symbol> distinct(List<Symbol> fitting) {
    Symbol first = fitting.get(0);
    boolean overloads =
        isTyped(first)
            && fitting.stream()
                .allMatch(each -> each.isFunction() && each.parent() == first.parent());
    return overloads ? List.of(first) : fitting;
  }

  private boolean isTyped(Symbol symbol) {
    String language = facts.fileOf(symbol).language();
    return "TypeScript".equals(language) || "TSX".equals(language);
  }

  // --- values ---

  /** Types may be values of variables: what {@code require} gives. */
  @Override
  List<Symbol> types(Place place, String path) {
    List<Symbol> found = super.types(place, path);
    if (!found.isEmpty()) {
      return found;
    }
    Value value = evaluate(place, path);
    boolean type = value.kind() == Value.Kind.NAMED && symbols.get(value.symbol()).isType();
    return type ? List.of(symbols.get(value.symbol())) : List.of();
  }

  @Override
  Value typed(Place place, String written) {
    return types.named(place, written);
  }

  @Override
  Value first(Place place, Step step) {
    if (step.form() == Form.CALL && LOADERS.contains(step.name()) && step.arguments().size() == 1) {
      String argument = step.arguments().get(0);
      if (argument.length() > 2 && "\"'`".indexOf(argument.charAt(0)) >= 0) {
        return exports.required(place.file(), argument.substring(1, argument.length() - 1));
      }
    }
    return super.first(place, step);
  }

  /** A value that has one of several forms is taken as the first that is known. */
  @Override
  Value bound(Reference binding) {
    String value = binding.value();
    if (value == null || binding.type() != null || value.indexOf(' ') < 0) {
      return super.bound(binding);
    }
    for (String part : EcmaScriptTypes.alternatives(value)) {
      int as = part.lastIndexOf(" as ");
      Value found =
          as > 0 && part.indexOf('(', as) < 0
              ? typed(binding.place(), part.substring(as + " as ".length()))
              : evaluate(binding.place(), part);
      if (!found.isUnknown()) {
        return found;
      }
    }
    return Value.UNKNOWN;
  }

  @Override
  Value inferredResult(Symbol function) {
    for (Reference binding : facts.returned(function.index())) {
      String value = binding.value();
      if (value != null && binding.name().indexOf('.') < 0) {
        return value.startsWith("{")
            ? Value.instance(function.index())
            : deeper(() -> returned(binding));
      }
    }
    return Value.UNKNOWN;
  }

  /** What a returned expression gives; variables of functions are known in this file only. */
  private Value returned(Reference binding) {
    String value = binding.value();
    boolean variable = value != null && VARIABLE.matcher(value).lookingAt();
    return variable && binding.place().file() != file ? Value.UNKNOWN : bound(binding);
  }

  @Override
  Value name(Place place, String name) {
    boolean module = name.equals("exports") || name.equals("module");
    Value value = super.name(place, name);
    return module && !value.isKnown() ? Value.named(facts.file(place.file()).symbol()) : value;
  }

  @Override
  Value attribute(Value before, String name) {
    Symbol holder = symbols.get(before.symbol());
    return holder.isFile() && name.equals("exports") ? before : objects.assigned(holder, name);
  }

  @Override
  @Nullable Value local(Place place, String name) {
    return variables.local(place, name);
  }

  @Override
  Value valueOf(Symbol symbol) {
    if (!VARIABLES.contains(symbol.kind())) {
      return super.valueOf(symbol);
    }
    if (symbol.returns() != null) {
      return super.valueOf(symbol);
    }
    for (Reference binding : facts.bindings(symbol.index())) {
      if (binding.name().equals(symbol.name())) {
        Value value = deeper(() -> bound(binding));
        if (value.isKnown()) {
          return value;
        }
      }
    }
    return Value.named(symbol.index());
  }

  @Override
  String literalType(String literal) {
    return Character.isDigit(literal.charAt(0)) ? "number" : "string";
  }

  // --- members ---

  @Override
  List<Symbol> members(Value value, String name) {
    Symbol holder = symbols.get(value.symbol());
    if (holder.isFile()) {
      return exports.of(facts.fileOf(holder), name);
    }
    List<Symbol> found =
        holder.isFunction() && !holder.isType() ? List.of() : super.members(value, name);
    return found.isEmpty() ? objects.members(value, name) : found;
  }
}
