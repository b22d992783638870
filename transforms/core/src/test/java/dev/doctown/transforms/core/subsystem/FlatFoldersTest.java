package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** As node_exporter: one package of Go, in which each file enters itself in a registry. */
class FlatFoldersTest {
  private static final List<String> SYSTEMS =
      List.of("linux", "darwin", "freebsd", "openbsd_amd64", "solaris", "common");

  private static final List<String> SINGLE =
      List.of(
          "arp", "buddy", "cgroups", "drm", "edac", "fibre", "hwmon", "ipvs", "ksmd", "logind",
          "mdadm", "nfs", "ntp", "perf", "qdisc", "rapl", "runit", "stat", "swap", "tape", "udp",
          "wifi", "xfrm", "zone");

  private static final String REGISTRY = "gauges/gauges.go";
  private static final String TOOLS = "gauges/paths.go";

  private static String[] variants(String subject) {
    return SYSTEMS.stream()
        .map(system -> "gauges/" + subject + "_" + system + ".go")
        .toArray(String[]::new);
  }

  private static InputBuilder program() {
    InputBuilder input = new InputBuilder("exporter");
    input.goFile("exporter.go", "main", null);
    input.goFile(REGISTRY, "gauges", "Package gauges has all gauges.");
    input.goFile(TOOLS, "gauges", null);
    input.uses("exporter.go", REGISTRY);
    for (String subject : List.of("cpu", "disk", "memory")) {
      String[] files = variants(subject);
      Arrays.stream(files)
          .forEach(file -> input.goFile(file, "gauges", null).uses(file, REGISTRY, TOOLS));
      input.clique(files);
    }
    for (String subject : SINGLE) {
      String file = "gauges/" + subject + "_linux.go";
      input.goFile(file, "gauges", null).uses(file, REGISTRY, TOOLS);
    }
    return input;
  }

  private static List<String> told(InputBuilder input) {
    return Subsystems.of(input.build()).stream()
        .map(subsystem -> subsystem.name() + " " + subsystem.files().size())
        .toList();
  }

  @Test
  void whatAllUseHasTheFoldersNameAndTheOthersThatOfTheirSubject() {
    assertEquals(
        List.of("Exporter 1", "Gauges 26", "CPU 6", "Disk 6", "Memory 6"), told(program()));
  }

  @Test
  void aProgramIsNotToldWithThePackageThatItUses() {
    List<String> purposes = new ArrayList<>();
    for (Subsystem subsystem : Subsystems.of(program().build())) {
      purposes.add(
          subsystem.name()
              + ": "
              + Objects.toString(subsystem.purpose() == null ? null : subsystem.purpose().text()));
    }
    assertEquals(
        List.of(
            "Exporter: null",
            "Gauges: Package gauges has all gauges.",
            "CPU: null",
            "Disk: null",
            "Memory: null"),
        purposes);
  }

  /** What is called a tool ties nothing, even where only two parts use it. */
  @Test
  void toolsTieNothing() {
    InputBuilder input = program();
    input.goFile("gauges/utils.go", "gauges", null);
    input.uses("gauges/cpu_linux.go", "gauges/utils.go");
    input.uses("gauges/disk_linux.go", "gauges/utils.go");
    assertEquals(List.of("Exporter 1", "Gauges 27", "CPU 6", "Disk 6", "Memory 6"), told(input));
  }

  /** As files of Python: systems make no family, whatever they are for does. */
  @Test
  void systemsMakeNoFamilies() {
    InputBuilder input = new InputBuilder("tool");
    for (String subject : SINGLE) {
      for (String system : List.of("linux", "windows")) {
        input.files(FileCategory.SOURCE, "tool/" + subject + "_probe_" + system + ".py");
      }
      input.files(FileCategory.SOURCE, "tool/" + subject + ".py");
    }
    assertEquals(List.of("Tool 24", "Probes 48"), told(input));
  }
}
