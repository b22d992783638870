package dev.doctown.transforms.core.graph;

import java.util.List;

/**
 * Objects of JavaScript: what {@code this} is, and members that are assigned instead of declared.
 */
final class EcmaScriptObjects {
  private final EcmaScriptResolver language;

  EcmaScriptObjects(EcmaScriptResolver language) {
    this.language = language;
  }

  /**
   * The object whose function a place is in; arrow functions, which most inner ones are, keep it.
   */
  Value around(Place place) {
    int at = place.enclosing();
    while (at >= 0) {
      Symbol around = language.symbols.get(at);
      if (around.isType()) {
        return Value.instance(at);
      }
      if (EcmaScriptResolver.VARIABLES.contains(around.kind())) {
        return Value.named(at);
      }
      Symbol parent = around.parent() < 0 ? around : language.symbols.get(around.parent());
      if (around.isFunction() && parent.isFile()) {
        return around.kind().equals("method") ? assignedTo(around) : Value.instance(at);
      }
      if (around.kind().equals("method") && parent.isFunction()) {
        return Value.UNKNOWN;
      }
      at = around.parent();
    }
    return Value.UNKNOWN;
  }

  /** What has the function as a member: {@code app} for {@code app.use = function}. */
  private Value assignedTo(Symbol function) {
    String name = function.qualifiedName();
    String holder = name.substring(0, Math.max(0, name.length() - function.name().length() - 1));
    return language.symbols.qualified(holder, function.index()).stream()
        .filter(symbol -> symbol.file() == function.file())
        .findFirst()
        .map(symbol -> Value.instance(symbol.index()))
        .orElse(Value.UNKNOWN);
  }

  /** What functions of a class assign to a member of {@code this}, or a constructor declares. */
  Value assigned(Symbol holder, String name) {
    if (!holder.isType()) {
      return Value.UNKNOWN;
    }
    for (Symbol type : language.withSupertypes(holder)) {
      for (Reference binding : language.facts.bindings(type.index())) {
        if (binding.name().equals("this." + name)) {
          Value value = language.deeper(() -> language.bound(binding));
          if (!value.isUnknown()) {
            return value;
          }
        }
      }
      for (Symbol constructor : language.constructors(type)) {
        for (Parameter parameter : constructor.parameters()) {
          String declared = parameter.type();
          if (parameter.name().equals(name) && declared != null) {
            return language.typed(
                new Place(type.file(), constructor.index(), type.start()), declared);
          }
        }
      }
    }
    return Value.UNKNOWN;
  }

  /** Members that an object is given where it is not declared: {@code app.use = function}. */
  List<Symbol> members(Value value, String name) {
    Symbol holder = language.symbols.get(value.symbol());
    List<Symbol> found =
        language.symbols.qualified(holder.qualifiedName() + "." + name, holder.index()).stream()
            .filter(symbol -> symbol.file() == holder.file())
            .filter(symbol -> symbol.parent() != holder.index())
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    return holder.isFunction() && value.kind() == Value.Kind.INSTANCE
        ? returnedMembers(holder, name)
        : named(language.facts.bindings(holder.index()), holder.name() + "." + name);
  }

  /** Members of the object that a function returns: methods in it, or names of its scope. */
  private List<Symbol> returnedMembers(Symbol function, String name) {
    List<Symbol> methods =
        language.symbols.children(function.index(), name).stream()
            .filter(symbol -> symbol.kind().equals("method"))
            .toList();
    return methods.size() == 1
        ? methods
        : named(language.facts.returned(function.index()), "return." + name);
  }

  /** What is bound to a name, where that is a definition. */
  private List<Symbol> named(List<Reference> bindings, String written) {
    for (Reference binding : bindings) {
      if (binding.name().equals(written)) {
        Value bound = language.deeper(() -> language.bound(binding));
        if (bound.kind() == Value.Kind.NAMED) {
          return List.of(language.symbols.get(bound.symbol()));
        }
      }
    }
    return List.of();
  }
}
