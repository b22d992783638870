package dev.doctown.transforms.core.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The types of this repository that types extend or implement, each found once.
 *
 * <p>A type that is asked for its supertypes in order to find them has none there, so that types
 * that name each other in a circle end. One instance serves one thread.
 */
final class Supertypes {
  private static final int MOST = 64;

  private final Function<Symbol, List<Symbol>> declared;
  private final Map<Integer, List<Symbol>> known = new HashMap<>();
  private final Set<Integer> underWay = new HashSet<>();

  /** Takes what a type declares as its supertypes. */
  Supertypes(Function<Symbol, List<Symbol>> declared) {
    this.declared = declared;
  }

  /** A type, its supertypes, theirs, and so on, breadth first, as many as are reasonable. */
  List<Symbol> with(Symbol type) {
    Map<Integer, Symbol> seen = new LinkedHashMap<>();
    Deque<Symbol> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty() && seen.size() < MOST) {
      Symbol next = open.remove();
      if (seen.putIfAbsent(next.index(), next) == null) {
        open.addAll(of(next));
      }
    }
    return List.copyOf(seen.values());
  }

  /** The types of this repository that a type itself extends or implements. */
  List<Symbol> of(Symbol type) {
    List<Symbol> found = known.get(type.index());
    if (found != null) {
      return found;
    }
    if (!underWay.add(type.index())) {
      return List.of();
    }
    found = declared.apply(type);
    underWay.remove(type.index());
    known.put(type.index(), found);
    return found;
  }
}
