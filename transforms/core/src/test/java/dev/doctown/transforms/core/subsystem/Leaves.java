package dev.doctown.transforms.core.subsystem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The innermost subsystems of a partition. */
final class Leaves {
  private Leaves() {}

  static List<Subsystem> of(List<Subsystem> subsystems) {
    Set<String> parents = new HashSet<>();
    for (Subsystem subsystem : subsystems) {
      if (subsystem.parentId() != null) {
        parents.add(subsystem.parentId());
      }
    }
    return subsystems.stream().filter(subsystem -> !parents.contains(subsystem.id())).toList();
  }

  /** The id of the innermost subsystem of each file; fails where a file has two. */
  static Map<String, String> byFile(List<Subsystem> subsystems) {
    Map<String, String> ids = new HashMap<>();
    for (Subsystem leaf : of(subsystems)) {
      for (String file : leaf.files()) {
        if (ids.put(file, leaf.id()) != null) {
          throw new AssertionError(file + " is in two innermost subsystems");
        }
      }
    }
    return ids;
  }

  /**
   * How many of the files that are in both partitions are not where most of those are that they
   * were together with.
   */
  static int moved(Map<String, String> before, Map<String, String> after) {
    Map<String, Map<String, Integer>> places = new HashMap<>();
    before.forEach(
        (file, id) -> {
          String place = after.get(file);
          if (place != null) {
            places.computeIfAbsent(id, key -> new HashMap<>()).merge(place, 1, Integer::sum);
          }
        });
    int moved = 0;
    for (Map<String, Integer> counts : places.values()) {
      int all = counts.values().stream().mapToInt(Integer::intValue).sum();
      moved += all - counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
    return moved;
  }
}
