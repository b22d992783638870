package dev.doctown.transforms.core.graph;

import java.util.List;

/** What types of TypeScript mean that name something: classes, interfaces, aliases, members. */
final class EcmaScriptNamedTypes {
  private final EcmaScriptResolver language;

  EcmaScriptNamedTypes(EcmaScriptResolver language) {
    this.language = language;
  }

  /** An object of the type that is written at a place. */
  Value named(Place place, String written) {
    String type = EcmaScriptTypes.core(written);
    List<String> parts = EcmaScriptTypes.split(type, '&');
    if (parts.size() > 1) {
      return parts.stream()
          .map(part -> language.deeper(() -> named(place, part)))
          .filter(Value::isKnown)
          .findFirst()
          .orElse(Value.UNKNOWN);
    }
    if (EcmaScriptTypes.split(type, '|').size() > 1) {
      return Value.UNKNOWN;
    }
    if (type.startsWith("typeof ")) {
      return language.evaluate(place, type.substring("typeof ".length()));
    }
    int member = EcmaScriptTypes.memberStart(type);
    if (member > 0) {
      Value object = language.deeper(() -> named(place, type.substring(0, member)));
      return language.member(object, type.substring(member + 2, type.length() - 2));
    }
    if (type.endsWith("]") || EcmaScriptTypes.isFunction(type)) {
      return Value.foreign(type.endsWith("]") ? "Array" : "Function");
    }
    return ofName(place, TypeText.path(type));
  }

  private Value ofName(Place place, String path) {
    if (path.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<Symbol> found = language.types(place, path);
    if (found.isEmpty()) {
      // What a function makes that is called with `new` is an object of that function.
      Value value = language.evaluate(place, path);
      boolean function =
          value.kind() == Value.Kind.NAMED && language.symbols.get(value.symbol()).isFunction();
      return function ? Value.instance(value.symbol()) : Value.foreign(path);
    }
    Symbol type = found.get(0);
    return type.kind().equals("type_alias") ? aliased(type) : Value.instance(type.index());
  }

  /** What the name of a type means: the type that it stands for, else the name's own members. */
  private Value aliased(Symbol alias) {
    for (Reference binding : language.facts.bindings(alias.index())) {
      String type = binding.type();
      if (type != null && binding.name().equals(alias.name()) && !type.startsWith("{")) {
        Value value = language.deeper(() -> named(binding.place(), type));
        return value.isKnown() ? value : Value.instance(alias.index());
      }
    }
    return Value.instance(alias.index());
  }
}
