package dev.doctown.transforms.core.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What written types of Rust mean: types of the repository behind pointers, slices, aliases and
 * bounds, and what containers of the language hold.
 */
final class RustNamedTypes {
  private final RustResolver language;

  RustNamedTypes(RustResolver language) {
    this.language = language;
  }

  /** An object of the type that is written at a place. */
  Value named(Place place, String written) {
    String type = RustTypes.bare(written);
    if (type.startsWith("[")) {
      String inside = type.substring(1, Math.max(1, Brackets.end(type, 0) - 1));
      int semicolon = inside.lastIndexOf(';');
      return Value.collection(
          named(place, semicolon < 0 ? inside : inside.substring(0, semicolon)));
    }
    if (type.startsWith("(") && type.endsWith(")")) {
      List<String> parts = RustTypes.commaSeparated(type.substring(1, type.length() - 1));
      return parts.size() == 1 ? named(place, parts.get(0)) : Value.OUTSIDE;
    }
    List<String> bounds = RustTypes.bounds(type);
    return bounds.size() > 1 ? firstKnown(place, bounds) : plain(place, type);
  }

  /** An object of the first of some bounds that this repository has. */
  Value firstKnown(Place place, List<String> bounds) {
    for (String bound : bounds) {
      Value value = named(place, bound);
      if (value.isKnown()) {
        return value;
      }
    }
    return Value.OUTSIDE;
  }

  private Value plain(Place place, String type) {
    int open = type.indexOf('<');
    String path = (open < 0 ? type : type.substring(0, open)).replaceAll("::$", "");
    if (path.isEmpty()
        || !path.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == ':' || c == '.')) {
      return Value.OUTSIDE;
    }
    List<String> arguments = RustTypes.arguments(type);
    List<Symbol> found = language.types(place, path);
    if (!found.isEmpty()) {
      return aliased(found.get(0), place, arguments);
    }
    Value bound =
        language.isSurveying() || path.indexOf(':') >= 0 ? null : typeParameter(place, path);
    if (bound != null) {
      return bound;
    }
    return outside(place, path, arguments);
  }

  /** An object of the trait that bounds a parameter; null when the name is none. */
  private @Nullable Value typeParameter(Place place, String name) {
    for (int at = place.enclosing(); at >= 0; at = language.symbols.get(at).parent()) {
      Reference binding = language.locals().first(at, name);
      String bounds = binding == null ? null : binding.type();
      if (binding != null && bounds != null && bounds.startsWith(":")) {
        return language.bound(binding);
      }
    }
    return null;
  }

  private Value outside(Place place, String path, List<String> arguments) {
    String name = path.substring(Math.max(path.lastIndexOf(':'), path.lastIndexOf('.')) + 1);
    if (RustTypes.POINTERS.contains(name) && !arguments.isEmpty()) {
      return named(place, arguments.get(0));
    }
    String held = RustTypes.held(name, arguments);
    return held == null
        ? Value.foreign(name)
        : new Value(Value.Kind.OUTSIDE, -1, name, named(place, held));
  }

  /** What an alias stands for; one of a type of the language passes its argument on. */
  private Value aliased(Symbol symbol, Place place, List<String> arguments) {
    String target = symbol.kind().equals("type_alias") ? symbol.returns() : null;
    if (target == null) {
      return Value.instance(symbol.index());
    }
    Place declared = new Place(symbol.file(), Math.max(0, symbol.parent()), symbol.start());
    Value value = named(declared, target);
    String name = value.type();
    return name == null || value.element() == null || arguments.isEmpty()
        ? value
        : outside(place, name, arguments);
  }
}
