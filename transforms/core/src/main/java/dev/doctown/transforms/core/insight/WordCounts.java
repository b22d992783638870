package dev.doctown.transforms.core.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often names occur as words in all texts of a repository, code or not. Memory is bounded by
 * the names that are asked for.
 */
final class WordCounts {
  private static final int MOST_PASTED = 10_000;
  private static final int LONGEST = 100;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] counts;
  private final Set<String> pasted = new TreeSet<>();

  WordCounts(Set<String> names) {
    for (String name : new TreeSet<>(names)) {
      numbers.put(name, numbers.size());
    }
    counts = new int[numbers.size()];
  }

  /** Takes the parts of names that macros of a C or C++ text make. */
  void addMacros(String text) {
    for (int paste = text.indexOf("##"); paste >= 0; paste = text.indexOf("##", paste + 2)) {
      addPasted(text, paste);
    }
  }

  /** Counts the words of one text. */
  void add(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part = i < text.length() && isPart(text.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        Integer number = numbers.get(text.subSequence(start, i).toString());
        if (number != null) {
          counts[number]++;
        }
        start = -1;
      }
    }
  }

  /** The C preprocessor makes names of parts. */
  private void addPasted(String text, int paste) {
    int end = paste;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    int behind = paste + 2;
    while (behind < text.length() && text.charAt(behind) == ' ') {
      behind++;
    }
    int last = behind;
    while (last < text.length() && isPart(text.charAt(last))) {
      last++;
    }
    if (pasted.size() < MOST_PASTED && end - start <= LONGEST && last - behind <= LONGEST) {
      if (end > start) {
        pasted.add(text.substring(start, end));
      }
      if (last > behind) {
        pasted.add(text.substring(behind, last));
      }
    }
  }

  /** Whether a macro may make the name: it begins or ends with a part of one. */
  boolean mayBePasted(String name) {
    return pasted.stream().anyMatch(part -> name.startsWith(part) || name.endsWith(part));
  }

  static boolean isPart(char c) {
    return c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }

  /** How often a name that was asked for occurs. */
  int count(String name) {
    Integer number = numbers.get(name);
    return number == null ? 0 : counts[number];
  }
}
