package dev.doctown.transforms.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What surrounds a child.
 *
 * @param jvmArguments arguments of its JVM, after those every child gets
 * @param environment variables beside or instead of those of this process
 * @param withheld variables of this process whose names begin so are not passed on
 */
record WorkerSurroundings(
    List<String> jvmArguments, Map<String, String> environment, List<String> withheld) {

  WorkerSurroundings {
    jvmArguments = List.copyOf(jvmArguments);
    environment = Map.copyOf(environment);
    withheld = List.copyOf(withheld);
  }

  WorkerSurroundings withJvmArguments(List<String> more) {
    return new WorkerSurroundings(joined(jvmArguments, more), environment, withheld);
  }

  WorkerSurroundings withVariable(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put(name, value);
    return new WorkerSurroundings(jvmArguments, all, withheld);
  }

  WorkerSurroundings without(String prefix) {
    return new WorkerSurroundings(jvmArguments, environment, joined(withheld, List.of(prefix)));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
