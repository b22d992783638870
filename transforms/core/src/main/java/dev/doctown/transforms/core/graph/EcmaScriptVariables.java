package dev.doctown.transforms.core.graph;

import org.jspecify.annotations.Nullable;

/**
 * Variables and parameters of functions in JavaScript and TypeScript: the binding before the place,
 * else one of a scope around it.
 */
final class EcmaScriptVariables {
  private final EcmaScriptResolver language;

  EcmaScriptVariables(EcmaScriptResolver language) {
    this.language = language;
  }

  /** What a local variable or parameter holds; null when the name is none. */
  @Nullable Value local(Place place, String name) {
    int at = place.enclosing();
    while (at >= 0) {
      Symbol around = language.symbols.get(at);
      Value found = localOf(around, place, name);
      boolean declared = !language.declared(around, name).isEmpty();
      if (found != null && !(around.isFile() && declared && found.isUnknown())) {
        return found;
      }
      if (around.isFile() || declared) {
        return null;
      }
      at = around.parent();
    }
    return null;
  }

  private @Nullable Value localOf(Symbol around, Place place, String name) {
    Value declared = null;
    for (Parameter parameter : around.parameters()) {
      if (parameter.name().equals(name)) {
        String type = parameter.type();
        Place start = new Place(around.file(), around.index(), around.start());
        declared = type == null ? Value.UNKNOWN : language.typed(start, type);
      }
    }
    Reference before = language.locals().before(around.index(), name, place.start() + 1);
    Reference binding = before == null ? language.locals().first(around.index(), name) : before;
    boolean seen =
        binding != null
            && !(EcmaScriptResolver.VARIABLES.contains(around.kind()) && around.name().equals(name))
            && (binding.place().start() <= place.start() || around.index() != place.enclosing());
    if (binding == null || !seen) {
      return declared;
    }
    Value value =
        binding.place().start() == place.start() ? Value.UNKNOWN : language.bound(binding);
    boolean onlyAssigned = binding.value() != null && binding.type() == null;
    return declared != null && onlyAssigned && value.isUnknown() ? declared : value;
  }
}
