package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What names mean in Rust, as far as that needs no solving of traits. */
final class RustResolver extends LanguageResolver {
  private static final String LOOP = "for";

  private final RustScopes scopes;
  private final RustImports imports;
  private final RustMacros macros;
  private final RustPatterns patterns;
  private final RustNamedTypes types;
  private @Nullable RustImplementations implementations;
  private boolean surveying;

  RustResolver(RepositoryFacts facts) {
    super(facts);
    scopes = new RustScopes(facts);
    imports = new RustImports(this, scopes);
    macros = new RustMacros(facts, scopes.modules());
    patterns = new RustPatterns(this);
    types = new RustNamedTypes(this);
  }

  @Override
  List<Target> resolve(Reference reference) {
    if (reference.kind().equals("import")) {
      return imports.of(reference);
    }
    return reference.kind().equals("call") && reference.arity() < 0
        ? macros.named(reference)
        : super.resolve(reference);
  }

  // --- scopes ---

  @Override
  List<Symbol> inScope(Place place, String name) {
    if (name.equals("Self")) {
      Value self = self(place);
      return self.isKnown() ? List.of(symbols.get(self.symbol())) : List.of();
    }
    return scopes.first(place, name);
  }

  @Override
  List<Symbol> imported(Reference reference) {
    return scopes.target(reference);
  }

  /** An object of the type whose block or trait a place is in; elsewhere "self" is the module. */
  @Override
  Optional<Value> receiver(Place place, String name) {
    return name.equals("self") && facts.typeAround(place.enclosing()) >= 0
        ? Optional.of(self(place))
        : Optional.empty();
  }

  private Value self(Place place) {
    int around = facts.typeAround(place.enclosing());
    if (around < 0) {
      return Value.UNKNOWN;
    }
    if (!symbols.get(around).kind().equals("impl")) {
      return Value.instance(around);
    }
    if (surveying) {
      return Value.OUTSIDE;
    }
    int type = implementations().type(around);
    return type < 0 ? implemented(symbols.get(around)) : Value.instance(type);
  }

  /** What no scope has is of the language or of another repository. */
  @Override
  boolean isOutside(Place place, String name) {
    return true;
  }

  @Override
  boolean seesLaterBindings() {
    return false;
  }

  /** A function in another sees none of its variables. */
  @Override
  boolean seesLocalsAround(Symbol symbol) {
    return !symbol.isFile() && !(symbol.isFunction() && symbols.get(symbol.parent()).isFunction());
  }

  @Override
  String separator() {
    return "::";
  }

  /** Structures and variants without names of fields are called like functions. */
  @Override
  List<Symbol> callables(List<Symbol> found) {
    List<Symbol> functions =
        found.stream()
            .filter(symbol -> symbol.isFunction() && !symbol.kind().equals("macro"))
            .toList();
    return functions.isEmpty()
        ? found.stream()
            .filter(symbol -> symbol.kind().equals("struct") || symbol.kind().equals("enum_member"))
            .toList()
        : functions;
  }

  /** The object of a method stands in front of the call, or is its first argument. */
  @Override
  boolean accepts(Symbol symbol, int arguments) {
    int parameters = symbol.parameters().size();
    boolean method =
        parameters > 0 && symbol.parameters().get(0).name().replaceAll(".*[ &]", "").equals("self");
    return !symbol.isFunction()
        || arguments < 0
        || arguments == parameters
        || (method && arguments == parameters - 1);
  }

  // --- types ---

  @Override
  Value typed(Place place, String written) {
    return types.named(place, written);
  }

  /** Whether the blocks of types are only being found, and do not count yet. */
  boolean isSurveying() {
    return surveying;
  }

  // --- members ---

  @Override
  List<Symbol> members(Value value, String name) {
    Symbol holder = symbols.get(value.symbol());
    if (RustScopes.isModule(holder)) {
      return name.equals("super") ? scopes.around(holder) : scopes.members(holder, name);
    }
    List<Symbol> found = super.members(value, name);
    if (found.isEmpty() && holder.kind().equals("enum_member")) {
      // A variant is an object of its enumeration.
      return members(Value.instance(holder.parent()), name);
    }
    return found.isEmpty() && holder.isType() ? ofTarget(holder, name) : found;
  }

  /** Fields and functions may have the same name. */
  @Override
  List<Symbol> ownMembers(Symbol type, String name) {
    List<Symbol> found = new ArrayList<>(symbols.children(type.index(), name));
    if (!surveying) {
      found.addAll(implementations().members(type, name));
    }
    return found;
  }

  /** What implements Deref has what its target has. */
  private List<Symbol> ofTarget(Symbol type, String name) {
    if (surveying || name.equals("Target")) {
      return List.of();
    }
    List<Symbol> targets = implementations().members(type, "Target");
    String written = targets.size() == 1 ? targets.get(0).returns() : null;
    if (written == null) {
      return List.of();
    }
    Symbol target = targets.get(0);
    Value value = typed(new Place(target.file(), target.parent(), target.start()), written);
    return value.isKnown() && value.symbol() != type.index()
        ? super.members(value, name)
        : List.of();
  }

  /** The traits that a type implements, or those above a trait. */
  @Override
  List<Symbol> declaredSupertypes(Symbol type) {
    if (surveying) {
      return List.of();
    }
    List<Symbol> found = new ArrayList<>(super.declaredSupertypes(type));
    for (Symbol block : implementations().blocks(type)) {
      for (Reference reference : facts.supertypes(block.index())) {
        Place place = new Place(block.file(), block.index(), block.start());
        types(place, reference.path("::")).stream().limit(1).forEach(found::add);
      }
    }
    return found;
  }

  private RustImplementations implementations() {
    if (implementations == null) {
      surveying = true;
      implementations = new RustImplementations(symbols, this::typeOf);
      surveying = false;
    }
    return implementations;
  }

  private int typeOf(Symbol block) {
    Value value = implemented(block);
    return value.kind() == Value.Kind.INSTANCE ? value.symbol() : -1;
  }

  /** An object of the type that a block is for. */
  private Value implemented(Symbol block) {
    for (Reference binding : facts.bindings(block.index())) {
      String type = binding.name().equals("impl") ? binding.type() : null;
      if (type != null) {
        return typed(new Place(block.file(), block.index(), block.start()), type);
      }
    }
    return Value.OUTSIDE;
  }

  // --- values ---

  @Override
  Value evaluate(Place place, String text) {
    String plain = RustExpressions.plain(text);
    if (plain.startsWith("<")) {
      return qualified(place, plain);
    }
    String inside = RustExpressions.wrapped(plain);
    if (inside != null) {
      Value value = evaluate(place, inside);
      return RustExpressions.isPointer(plain) ? value : Value.collection(value);
    }
    return super.evaluate(place, plain);
  }

  /** {@code <Type as Trait>} is the type where that is known, else the trait. */
  private Value qualified(Place place, String text) {
    int end = Brackets.end(text, 0);
    if (end < text.length()) {
      return Value.UNKNOWN;
    }
    String inside = text.substring(1, Math.max(1, end - 1));
    int as = inside.lastIndexOf(" as ");
    Value type = typed(place, as < 0 ? inside : inside.substring(0, as));
    Value known = type.isKnown() || as < 0 ? type : typed(place, inside.substring(as + 4));
    return known.isKnown() ? Value.named(known.symbol()) : Value.OUTSIDE;
  }

  @Override
  Value bound(Reference binding) {
    String type = binding.type();
    String value = binding.value();
    if (type == null) {
      return super.bound(binding);
    }
    if (type.startsWith(":")) {
      return types.firstKnown(binding.place(), RustTypes.bounds(type.substring(1)));
    }
    if (type.equals(LOOP)) {
      return value == null ? Value.UNKNOWN : element(evaluate(binding.place(), value));
    }
    Value matched = patterns.matched(binding, type);
    return matched == null ? super.bound(binding) : matched;
  }

  @Override
  Value attribute(Value before, String name) {
    boolean number =
        !name.isEmpty() && name.length() < 4 && name.chars().allMatch(Character::isDigit);
    return number && before.isKnown()
        ? patterns.field(before.symbol(), Integer.parseInt(name))
        : Value.UNKNOWN;
  }

  @Override
  Value valueOf(Symbol symbol) {
    return symbol.kind().equals("enum_member")
        ? Value.named(symbol.index())
        : super.valueOf(symbol);
  }

  @Override
  Value result(Value called) {
    return called.kind() == Value.Kind.NAMED
            && symbols.get(called.symbol()).kind().equals("enum_member")
        ? Value.instance(symbols.get(called.symbol()).parent())
        : super.result(called);
  }

  /** What is held, what is kept, and what derived functions make. */
  @Override
  Value calledOutside(Value before, String name) {
    if (RustTypes.TAKING.contains(name)) {
      return before.element() == null && before.isKnown() ? before : element(before);
    }
    if ("RefCell".equals(before.type()) && name.startsWith("borrow")) {
      return element(before);
    }
    boolean derived = before.kind() == Value.Kind.NAMED && RustTypes.MAKING.contains(name);
    if (derived && symbols.get(before.symbol()).isType()) {
      return Value.instance(before.symbol());
    }
    boolean keeps = before.element() != null || before.kind() == Value.Kind.INSTANCE;
    return keeps && RustTypes.KEEPING.contains(name) ? before : super.calledOutside(before, name);
  }
}
