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

  /** The last binding of a name in a symbol not behind a place, else the first behind it. */
  @Nullable Reference of(int symbol, String name, long place) {
    Reference last = null;
    for (Reference binding : of(symbol, name)) {
      if (last == null || binding.place().start() <= place) {
        last = binding;
      }
    }
    return last;
  }

  /** The last binding of a name in a symbol in front of a place; null for none. */
  @Nullable Reference before(int symbol, String name, long place) {
    Reference last = null;
    for (Reference binding : of(symbol, name)) {
      if (binding.place().start() < place && place < binding.end()) {
        last = binding;
      }
    }
    return last;
  }

  /** The first binding of a name in a symbol behind a place; null for none. */
  @Nullable Reference behind(int symbol, String name, long place) {
    for (Reference binding : of(symbol, name)) {
      if (binding.place().start() > place) {
        return binding;
      }
    }
    return null;
  }

  /** The first binding of a name in a symbol; null for none. */
  @Nullable Reference first(int symbol, String name) {
    List<Reference> bindings = of(symbol, name);
    return bindings.isEmpty() ? null : bindings.get(0);
  }

  private List<Reference> of(int symbol, String name) {
    return bySymbol.getOrDefault(symbol, Map.of()).getOrDefault(name, List.of());
  }
}
