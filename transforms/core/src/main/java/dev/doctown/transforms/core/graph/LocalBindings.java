package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names bound inside the functions of one file. */
final class LocalBindings {
  static final LocalBindings NONE = new LocalBindings();

  private final Map<Integer, Map<String, List<Reference>>> bySymbol = new HashMap<>();

  void add(Reference binding) {
    bySymbol
        .computeIfAbsent(binding.place().enclosing(), unused -> new HashMap<>())
        .computeIfAbsent(binding.name(), unused -> new ArrayList<>(2))
        .add(binding);
  }

  /** The last binding of a name in a symbol in front of a place, else the first behind it. */
  @Nullable Reference of(int symbol, String name, long before) {
    List<Reference> bindings = bySymbol.getOrDefault(symbol, Map.of()).get(name);
    if (bindings == null) {
      return null;
    }
    Reference last = bindings.get(0);
    for (Reference binding : bindings) {
      if (binding.place().start() <= before) {
        last = binding;
      }
    }
    return last;
  }
}
