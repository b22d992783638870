package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What names mean in Java: chapters 6 and 15 of its specification, without generics. */
final class JavaResolver extends LanguageResolver {
  private static final Set<String> INFERRED = Set.of("var", "final var");
  private static final String SYSTEM = "System";

  /** Types of the streams that every program has. */
  private static final Map<String, String> STANDARD_STREAMS =
      Map.of(
          "System.in", "InputStream",
          "System.out", "PrintStream",
          "System.err", "PrintStream");

  JavaResolver(RepositoryFacts facts) {
    super(facts);
  }

  /** Members of the types around, inherited ones too; imports; the package; imports of all. */
  @Override
  List<Symbol> inScope(Place place, String name) {
    if (name.equals("this") || name.equals("super")) {
      return constructorsBySelf(place, name);
    }
    List<Symbol> ofAnonymous = List.of();
    int at = place.enclosing();
    while (at >= 0) {
      Symbol around = symbols.get(at);
      List<Symbol> found =
          around.isType()
              ? members(Value.named(at), name)
              : around.isFile() ? List.of() : symbols.children(at, name);
      if (around.isType() && around.name().equals(name)) {
        found = with(around, found);
      }
      if (at == place.enclosing() && around.isFunction() && areMethods(found)) {
        ofAnonymous = found;
      } else if (!found.isEmpty()) {
        return found;
      }
      at = around.parent();
    }
    List<Symbol> outside = outsideOfTypes(place, name);
    return outside.isEmpty() ? ofAnonymous : outside;
  }

  /**
   * Whether all are methods. Those directly in a function are of anonymous classes, whose members
   * the function itself does not see: what is declared around it comes first.
   */
  private static boolean areMethods(List<Symbol> found) {
    return !found.isEmpty() && found.stream().allMatch(Symbol::isFunction);
  }

  /** A type stands for itself in its own scope. */
  private static List<Symbol> with(Symbol type, List<Symbol> found) {
    List<Symbol> all = new ArrayList<>();
    all.add(type);
    all.addAll(found);
    return all;
  }

  private List<Symbol> outsideOfTypes(Place place, String name) {
    List<Symbol> own = topLevel(symbols.children(facts.file(place.file()).symbol(), name));
    if (!own.isEmpty()) {
      return own;
    }
    for (Reference imported : facts.imports(place.file())) {
      if (imported.name().equals(name)) {
        List<Symbol> found = imported(imported);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    String packageName = packageOf(place.file());
    List<Symbol> neighbours =
        topLevel(
            symbols.qualified(
                packageName.isEmpty() ? name : packageName + "." + name, place.enclosing()));
    if (!neighbours.isEmpty()) {
      return nearest(neighbours, place.file());
    }
    for (Reference imported : facts.imports(place.file())) {
      if (imported.name().equals("*")) {
        List<Symbol> found = symbolsOf(imported.qualifier() + "." + name, place);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Symbol> topLevel(List<Symbol> found) {
    return found.stream().filter(Symbol::isType).toList();
  }

  @Override
  List<Symbol> imported(Reference reference) {
    if (reference.name().equals("*") || reference.qualifier() == null) {
      return List.of();
    }
    return symbolsOf(reference.path("."), reference.place());
  }

  /** Definitions of a qualified name, or of the last name in a supertype of what is before it. */
  private List<Symbol> symbolsOf(String qualifiedName, Place place) {
    List<Symbol> found = nearest(symbols.qualified(qualifiedName, place.enclosing()), place.file());
    if (!found.isEmpty()) {
      return found;
    }
    int dot = qualifiedName.lastIndexOf('.');
    if (dot < 0) {
      return List.of();
    }
    return nearest(
            symbols.qualified(qualifiedName.substring(0, dot), place.enclosing()), place.file())
        .stream()
        .filter(Symbol::isType)
        .limit(1)
        .flatMap(
            type -> members(Value.named(type.index()), qualifiedName.substring(dot + 1)).stream())
        .toList();
  }

  /** Of definitions in several files those of the file nearest in the folder tree. */
  private List<Symbol> nearest(List<Symbol> found, int file) {
    return NearestFile.of(found, facts, file);
  }

  private String packageOf(int file) {
    for (Symbol child : symbols.children(facts.file(file).symbol())) {
      if (child.isType()) {
        String name = child.qualifiedName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
      }
    }
    return "";
  }

  private List<Symbol> constructorsBySelf(Place place, String name) {
    int type = facts.typeAround(place.enclosing());
    if (type < 0) {
      return List.of();
    }
    Symbol around = symbols.get(type);
    return name.equals("this") ? List.of(around) : superclass(around).stream().toList();
  }

  /** What a class extends, if that is of this repository; interfaces do not count. */
  private Optional<Symbol> superclass(Symbol type) {
    Place place = new Place(type.file(), Math.max(0, type.parent()), type.start());
    return facts.supertypes(type.index()).stream()
        .filter(reference -> reference.kind().equals("extends"))
        .flatMap(reference -> types(place, reference.path(".")).stream())
        .findFirst();
  }

  @Override
  Optional<Value> receiver(Place place, String name) {
    if (!name.equals("this") && !name.equals("super")) {
      return Optional.empty();
    }
    int type = facts.typeAround(place.enclosing());
    if (type < 0) {
      return Optional.of(Value.UNKNOWN);
    }
    if (name.equals("this")) {
      return Optional.of(Value.instance(type));
    }
    return Optional.of(
        superclass(symbols.get(type))
            .map(each -> Value.instance(each.index()))
            .orElse(Value.OUTSIDE));
  }

  /** A name that begins with a capital is a type; when no scope has it, it is another's. */
  @Override
  boolean isOutside(Place place, String name) {
    return Character.isUpperCase(name.charAt(0))
        || facts.imports(place.file()).stream().anyMatch(each -> each.name().equals(name));
  }

  @Override
  boolean isInferred(String type) {
    return INFERRED.contains(type);
  }

  @Override
  Value evaluate(Place place, String text) {
    String stream = STANDARD_STREAMS.get(text);
    return stream == null || !inScope(place, SYSTEM).isEmpty()
        ? super.evaluate(place, text)
        : Value.foreign(stream);
  }

  @Override
  Value typed(Place place, String written) {
    boolean array = written.endsWith("]") || written.endsWith("...");
    return array ? Value.foreign(TypeText.path(written) + "[]") : super.typed(place, written);
  }

  @Override
  String literalType(String literal) {
    char last = literal.charAt(literal.length() - 1);
    if (Character.isDigit(literal.charAt(0))) {
      boolean real = literal.indexOf('.') >= 0 && !literal.startsWith("0x");
      return switch (last) {
        case 'L', 'l' -> "long";
        case 'F', 'f' -> literal.startsWith("0x") ? "int" : "float";
        case 'D', 'd' -> literal.startsWith("0x") ? "int" : "double";
        default -> real ? "double" : "int";
      };
    }
    return super.literalType(literal);
  }
}
