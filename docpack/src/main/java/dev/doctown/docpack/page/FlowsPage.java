package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.SubsystemRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code docs/flows.md}: from each entry point the calls that lead through the subsystems. */
final class FlowsPage {
  /** Of the table's rows. */
  static final int MOST_STEPS = 4_000;

  private static final int MOST_STEPS_OF_A_FLOW = 60;
  private static final int DEEPEST = 8;

  private final PageData data;
  private final SourceLinks links;

  FlowsPage(PageData data, SourceLinks links) {
    this.data = data;
    this.links = links;
  }

  String render(PageFrame frame, List<FlowStepRow> steps) {
    StringBuilder out = new StringBuilder();
    out.append("# Flows through ")
        .append(MarkdownText.escape(frame.name()))
        .append(
            "\n\n[Overview](overview.md)\n\nWhat is called from the entry points, or, where entry points"
                + " lead nowhere, from what documents lead callers to and from public functions"
                + " that the project itself never calls. Each step stands below the one that calls"
                + " it, in the order of the calls.\n");
    for (List<FlowStepRow> flow : flows(steps)) {
      flow(flow, out);
    }
    return frame.page(
        "flows",
        "Flows through " + frame.name(),
        "Call paths from the entry points through the subsystems",
        steps.stream().map(FlowStepRow::getPath).distinct().toList(),
        out.toString());
  }

  /** Flows in the order of their entry points: of the table's order a reader would know nothing. */
  private List<List<FlowStepRow>> flows(List<FlowStepRow> steps) {
    Map<String, List<FlowStepRow>> flows = new LinkedHashMap<>();
    for (FlowStepRow step : steps) {
      flows.computeIfAbsent(step.getEntrySymbolId(), unused -> new ArrayList<>()).add(step);
    }
    List<String> order =
        data.entryPoints().stream()
            .map(EntryPointRow::getSymbolId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<List<FlowStepRow>> sorted = new ArrayList<>(flows.values());
    sorted.sort(Comparator.comparingInt(flow -> place(order, flow.get(0).getEntrySymbolId())));
    return sorted;
  }

  private static int place(List<String> order, String id) {
    int at = order.indexOf(id);
    return at < 0 ? order.size() : at;
  }

  private void flow(List<FlowStepRow> flow, StringBuilder out) {
    FlowStepRow first = flow.get(0);
    SymbolCard entry = data.symbols().of(first.getEntrySymbolId());
    if (entry == null) {
      return;
    }
    out.append("\n## ").append(MarkdownText.code(entry.shortName())).append("\n\n");
    String begins =
        data.entryPoints().stream()
            .filter(row -> first.getEntrySymbolId().equals(row.getSymbolId()))
            .filter(row -> !EntryPointText.isDocumented(row))
            .findFirst()
            .map(
                row ->
                    "The "
                        + EntryPointText.kind(row)
                        + " "
                        + MarkdownText.code(row.getName())
                        + " ("
                        + links.place(row.getPath(), row.getLine(), row.getLine())
                        + ") begins here. ")
            .orElse("");
    out.append(begins)
        .append(entry.sentence().isEmpty() ? "" : MarkdownText.escape(entry.sentence()) + " ")
        .append(links.place(entry.path(), entry.startLine(), entry.endLine()))
        .append(in(first, " in "))
        .append("\n\n");
    List<String> around = new ArrayList<>(List.of(subsystem(first)));
    for (FlowStepRow step : flow.subList(1, Math.min(flow.size(), MOST_STEPS_OF_A_FLOW))) {
      step(step, around, out);
    }
    if (flow.size() > MOST_STEPS_OF_A_FLOW) {
      out.append("\n… and ")
          .append(MarkdownText.plural(flow.size() - MOST_STEPS_OF_A_FLOW, "more step"))
          .append("\n");
    }
  }

  /**
   * A step.
   *
   * @param around the subsystems of the steps that lead here, from the beginning
   */
  private void step(FlowStepRow step, List<String> around, StringBuilder out) {
    SymbolCard card = data.symbols().of(step.getSymbolId());
    if (card == null) {
      return;
    }
    int depth = Math.min(Math.max(step.getDepth(), 1), Math.min(around.size(), DEEPEST));
    while (around.size() > depth) {
      around.remove(around.size() - 1);
    }
    boolean enters = !around.get(depth - 1).equals(subsystem(step));
    around.add(subsystem(step));
    out.append("  ".repeat(depth - 1))
        .append("- ")
        .append(MarkdownText.code(card.shortName()))
        .append(card.told())
        .append(" Called at ")
        .append(links.place(step.getPath(), step.getLine(), step.getLine()))
        .append(enters ? in(step, ", enters ") : "")
        .append("\n");
  }

  private static String subsystem(FlowStepRow step) {
    String id = step.getSubsystemId();
    return id == null ? "" : id;
  }

  private String in(FlowStepRow step, String word) {
    SubsystemRow row = data.subsystems().of(step.getSubsystemId());
    return row == null ? "" : word + SubsystemTree.link("", row);
  }
}
