package dev.doctown.transforms.core.insight;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often names occur as words in all texts of a repository, code or not, and which do in tests.
 * Memory is bounded by the names that are asked for.
 */
final class WordCounts {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] counts;
  private final BitSet inTests = new BitSet();

  WordCounts(Set<String> names) {
    for (String name : new TreeSet<>(names)) {
      numbers.put(name, numbers.size());
    }
    counts = new int[numbers.size()];
  }

  /** Counts the words of one text. */
  void add(CharSequence text, boolean test) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part = i < text.length() && isPart(text.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        Integer number = numbers.get(text.subSequence(start, i).toString());
        if (number != null) {
          counts[number]++;
          if (test) {
            inTests.set(number);
          }
        }
        start = -1;
      }
    }
  }

  static boolean isPart(char c) {
    return c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }

  /** How often a name that was asked for occurs. */
  int count(String name) {
    Integer number = numbers.get(name);
    return number == null ? 0 : counts[number];
  }

  boolean isInTests(String name) {
    Integer number = numbers.get(name);
    return number != null && inTests.get(number);
  }
}
