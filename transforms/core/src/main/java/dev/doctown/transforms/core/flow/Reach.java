package dev.doctown.transforms.core.flow;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of the project's code the calls of a function lead to, directly and through others. */
final class Reach {
  /** Of two functions that reach more than this neither says more than the other. */
  private static final int MOST = 1_000;

  private final OwnCalls calls;
  private final Map<Integer, Integer> known = new HashMap<>();

  Reach(OwnCalls calls) {
    this.calls = calls;
  }

  /**
   * The number of other functions and types that calls reach from a symbol, at most about 1,000.
   */
  int of(int symbol) {
    Integer counted = known.get(symbol);
    if (counted == null) {
      counted = count(symbol);
      known.put(symbol, counted);
    }
    return counted;
  }

  /** How often the reach can be halved: 0 for nothing, 1 for one, 2 from two on, 3 from four on. */
  int magnitude(int symbol) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(of(symbol));
  }

  private int count(int start) {
    Set<Integer> reached = new HashSet<>(Set.of(start));
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && reached.size() <= MOST) {
      for (OwnCalls.Call call : calls.in(open.remove())) {
        if (reached.add(call.to())) {
          open.add(call.to());
        }
      }
    }
    return reached.size() - 1;
  }
}
