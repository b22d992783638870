package dev.doctown.transforms.treesitter;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which of many nested spans is the innermost around others, in one sweep over both. */
final class NestedSpans {
  private NestedSpans() {}

  /**
   * For each inner span the index of the smallest outer span that contains it and is larger, the
   * first of several; -1 where there is none.
   *
   * @param outer in {@link Span#OUTER_FIRST} order, nested or disjoint
   * @param inner in {@link Span#OUTER_FIRST} order
   */
  static int[] enclosing(List<Span> outer, List<Span> inner) {
    int[] result = new int[inner.size()];
    Arrays.fill(result, -1);
    Deque<Integer> open = new ArrayDeque<>();
    int next = 0;
    for (int i = 0; i < result.length; i++) {
      Span span = inner.get(i);
      while (next < outer.size() && Span.OUTER_FIRST.compare(outer.get(next), span) < 0) {
        closeBefore(open, outer, outer.get(next).start());
        open.push(next++);
      }
      closeBefore(open, outer, span.start());
      for (int candidate : open) {
        if (result[i] >= 0 && !outer.get(candidate).equals(outer.get(result[i]))) {
          break;
        }
        if (outer.get(candidate).contains(span)) {
          result[i] = candidate;
        }
      }
    }
    return result;
  }

  private static void closeBefore(Deque<Integer> open, List<Span> outer, int position) {
    while (!open.isEmpty() && outer.get(open.peek()).end() <= position) {
      open.pop();
    }
  }
}
