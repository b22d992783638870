package dev.doctown.runners;

import dev.doctown.schemas.flow.GateCount;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.PackReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of each level of the documentation, and what each gate dropped, in lines. */
final class LevelTable {
  private static final List<String> NAMES =
      List.of("functions", "types and files", "subsystems", "architecture", "quickstart");

  private final PackReceipt receipt;

  LevelTable(PackReceipt receipt) {
    this.receipt = receipt;
  }

  /** What a level is called. */
  static String name(int level) {
    return NAMES.get(level - 1);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (receipt.getLevels().isEmpty()) {
      return lines;
    }
    lines.add(row("", "texts", "worded", "dropped", "failed", "left", "known"));
    for (LevelCount level : receipt.getLevels()) {
      lines.add(
          row(
              name(level.getLevel()),
              Quantities.count(level.getTasks()),
              Quantities.count(level.getGenerated()),
              Quantities.count(
                  level.getTasks()
                      - level.getGenerated()
                      - level.getFailed()
                      - level.getDeferred()),
              Quantities.count(level.getFailed()),
              Quantities.count(level.getDeferred()),
              Quantities.count(level.getReused())));
    }
    String dropped = dropped();
    if (!dropped.isEmpty()) {
      lines.add("            statements dropped by gate: " + dropped);
    }
    return lines;
  }

  private String dropped() {
    Map<String, Long> gates = new TreeMap<>();
    for (LevelCount level : receipt.getLevels()) {
      for (GateCount gate : level.getDropped()) {
        gates.merge(gate.getGate(), gate.getStatements(), Long::sum);
      }
    }
    long kept = receipt.getLevels().stream().mapToLong(LevelCount::getStatements).sum();
    return gates.isEmpty()
        ? ""
        : gates.entrySet().stream()
            .map(gate -> gate.getKey() + " " + Quantities.count(gate.getValue()))
            .collect(
                Collectors.joining(
                    ", ", "", " (" + Quantities.count(kept, "statements") + " kept)"));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "            %-16s %8s %8s %8s %8s %8s %8s", cells)
        .stripTrailing();
  }
}
