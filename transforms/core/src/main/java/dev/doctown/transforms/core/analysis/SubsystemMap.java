package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.subsystem.Subsystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The subsystems of a repository and the innermost one of each file.
 *
 * @param subsystems each behind the one that encloses it
 * @param ofPath numbers in that list
 */
public record SubsystemMap(List<Subsystem> subsystems, Map<String, Integer> ofPath) {
  public SubsystemMap {
    subsystems = List.copyOf(subsystems);
    ofPath = Map.copyOf(ofPath);
  }

  static SubsystemMap of(List<Subsystem> subsystems) {
    Map<String, Integer> ofPath = new HashMap<>();
    for (int i = 0; i < subsystems.size(); i++) {
      for (String path : subsystems.get(i).files()) {
        ofPath.put(path, i);
      }
    }
    return new SubsystemMap(subsystems, ofPath);
  }

  /** Id of the innermost subsystem of a file. */
  public Optional<String> idOf(String path) {
    return Optional.ofNullable(ofPath.get(path)).map(number -> subsystems.get(number).id());
  }

  /** Number of the innermost subsystem of a file; -1 where it is in none. */
  public int numberOf(String path) {
    return ofPath.getOrDefault(path, -1);
  }
}
