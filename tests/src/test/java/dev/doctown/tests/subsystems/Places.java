package dev.doctown.tests.subsystems;

import dev.doctown.transforms.core.analysis.SubsystemMap;
import dev.doctown.transforms.core.subsystem.Subsystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** In which subsystems each file is: the chain from the outermost to the innermost. */
final class Places {
  private final Map<String, List<Subsystem>> chains = new TreeMap<>();

  Places(SubsystemMap map) {
    Map<String, Subsystem> byId = new HashMap<>();
    map.subsystems().forEach(subsystem -> byId.put(subsystem.id(), subsystem));
    for (String path : map.ofPath().keySet()) {
      List<Subsystem> chain = new ArrayList<>();
      Subsystem at = map.subsystems().get(map.numberOf(path));
      while (at != null) {
        chain.add(at);
        at = at.parentId() == null ? null : byId.get(at.parentId());
      }
      Collections.reverse(chain);
      chains.put(path, chain);
    }
  }

  /** The chain of a file, the outermost first; empty for a file that is in none. */
  List<Subsystem> chain(String path) {
    return chains.getOrDefault(path, List.of());
  }

  /** Id of each file's subsystem at a level of the nesting; that of its innermost one below it. */
  Map<String, String> atLevel(int level) {
    Map<String, String> ids = new TreeMap<>();
    chains.forEach(
        (path, chain) -> ids.put(path, chain.get(Math.min(level, chain.size() - 1)).id()));
    return ids;
  }

  /** The number of levels. */
  int levels() {
    return chains.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** Id of each file's innermost subsystem. */
  Map<String, String> innermost() {
    return atLevel(Math.max(0, levels() - 1));
  }

  /**
   * The files of both groupings that moved. Groups are matched one to one, those with most files in
   * common first, ties by their names; a file moved that is not in the group matched to the one it
   * was in. So the smaller part of a group that was split moved, and the smaller one of two that
   * were joined.
   */
  static Set<String> moved(Map<String, String> before, Map<String, String> after) {
    Map<List<String>, Integer> common = new HashMap<>();
    before.forEach(
        (path, group) -> {
          String now = after.get(path);
          if (now != null) {
            common.merge(List.of(group, now), 1, Integer::sum);
          }
        });
    List<List<String>> pairs = new ArrayList<>(common.keySet());
    pairs.sort(
        Comparator.<List<String>>comparingInt(pair -> common.getOrDefault(pair, 0))
            .reversed()
            .thenComparing(pair -> pair.get(0))
            .thenComparing(pair -> pair.get(1)));
    Map<String, String> matched = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (List<String> pair : pairs) {
      if (!matched.containsKey(pair.get(0)) && taken.add(pair.get(1))) {
        matched.put(pair.get(0), pair.get(1));
      }
    }
    Set<String> moved = new HashSet<>();
    before.forEach(
        (path, group) -> {
          String now = after.get(path);
          if (now != null && !now.equals(matched.get(group))) {
            moved.add(path);
          }
        });
    return moved;
  }
}
