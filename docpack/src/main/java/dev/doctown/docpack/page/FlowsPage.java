package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FlowStepRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code docs/flows.md}: from each entry point the calls that lead through the subsystems, and
 * which programs have none.
 */
final class FlowsPage {
  /** Of the table's rows. */
  static final int MOST_STEPS = 4_000;

  private static final int MOST_STEPS_OF_A_FLOW = 60;
  private static final int MOST_WITHOUT = 20;
  private static final Set<String> DECLARED = Set.of("binary", "console_script", "main_class");

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
            "\n\n"
                + "[Overview](overview.md)\n\n"
                + "What is called from the entry points, or, where entry points lead nowhere, from"
                + " what documents lead callers to, what tests call most, and public functions"
                + " that the project itself never calls. Each step stands below the one that calls"
                + " it, in the order of the calls; of many calls of one function those are shown"
                + " that enter other subsystems or reach most of the code.\n");
    List<List<FlowStepRow>> flows = flows(steps);
    Set<String> ambiguous = ambiguous(flows);
    for (List<FlowStepRow> flow : flows) {
      flow(flow, ambiguous, out);
    }
    without(steps, out);
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

  /** Names with which several flows begin. */
  private Set<String> ambiguous(List<List<FlowStepRow>> flows) {
    Set<String> seen = new HashSet<>();
    Set<String> again = new HashSet<>();
    for (List<FlowStepRow> flow : flows) {
      SymbolCard entry = data.symbols().of(flow.get(0).getEntrySymbolId());
      if (entry != null && !seen.add(entry.shortName())) {
        again.add(entry.shortName());
      }
    }
    return again;
  }

  private void flow(List<FlowStepRow> flow, Set<String> ambiguous, StringBuilder out) {
    FlowStepRow first = flow.get(0);
    SymbolCard entry = data.symbols().of(first.getEntrySymbolId());
    if (entry == null) {
      return;
    }
    FlowText text = new FlowText(data, links);
    out.append("\n## ")
        .append(MarkdownText.code(entry.shortName()))
        .append(
            ambiguous.contains(entry.shortName()) ? " in " + MarkdownText.code(home(entry)) : "")
        .append("\n\n");
    out.append(begins(first))
        .append(entry.sentence().isEmpty() ? "" : MarkdownText.escape(entry.sentence()) + " ")
        .append(links.place(entry.path(), entry.startLine(), entry.endLine()))
        .append(text.in(first, " in "))
        .append("\n\n")
        .append(text.of(flow, MOST_STEPS_OF_A_FLOW));
  }

  /** Which entry point begins with a flow's first step, the first of several. */
  private String begins(FlowStepRow first) {
    List<EntryPointRow> rows =
        data.entryPoints().stream()
            .filter(row -> first.getEntrySymbolId().equals(row.getSymbolId()))
            .filter(row -> !EntryPointText.isDocumented(row))
            .toList();
    if (rows.isEmpty()) {
      return "";
    }
    EntryPointRow row = rows.get(0);
    long others = rows.stream().filter(other -> other.getKind().equals(row.getKind())).count() - 1;
    String place = " (" + links.place(row.getPath(), row.getLine(), row.getLine()) + ")";
    if (row.getKind().equals("main")) {
      return "A program" + place + " begins here. ";
    }
    return "The "
        + EntryPointText.kind(row)
        + " "
        + MarkdownText.code(row.getName())
        + place
        + (others == 0 ? " begins here. " : " and " + others + " more begin here. ");
  }

  /** What tells a beginning from others of its name: its folder, or its file at the root. */
  private static String home(SymbolCard entry) {
    int slash = entry.path().lastIndexOf('/');
    return slash < 0 ? entry.path() : entry.path().substring(0, slash);
  }

  /** Programs and routes whose calls lead nowhere that can be told. */
  private void without(List<FlowStepRow> steps, StringBuilder out) {
    Set<String> shown =
        steps.stream().map(FlowStepRow::getEntrySymbolId).collect(Collectors.toSet());
    List<EntryPointRow> rows =
        programs(data).stream().filter(row -> !shown.contains(row.getSymbolId())).toList();
    List<EntryPointRow> routes =
        routes(data).stream().filter(row -> !shown.contains(row.getSymbolId())).toList();
    if (rows.isEmpty() && routes.isEmpty()) {
      return;
    }
    out.append("\n## No flow\n");
    list(
        rows.stream().filter(row -> row.getSymbolId() != null).toList(),
        "From these at most one call within the project's own code can be followed: what they call"
            + " is outside of it, chosen while the program runs, or not told by the source alone.",
        out);
    list(
        rows.stream().filter(row -> row.getSymbolId() == null).toList(),
        "Where these begin in the code is not told by what declares them.",
        out);
    list(
        routes,
        "What answers these has no name of its own, stands outside of the project's own code, or"
            + " makes at most one call within it that can be followed.",
        out);
  }

  private void list(List<EntryPointRow> rows, String sentence, StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n").append(sentence).append("\n\n");
    EntryPointText text = new EntryPointText(data, links);
    for (EntryPointRow row : rows.subList(0, Math.min(rows.size(), MOST_WITHOUT))) {
      out.append("- ").append(text.line(row)).append("\n");
    }
    if (rows.size() > MOST_WITHOUT) {
      out.append("- … and ").append(rows.size() - MOST_WITHOUT).append(" more\n");
    }
  }

  /** The routes of the product. */
  static List<EntryPointRow> routes(PageData data) {
    return data.entryPointGroups().own().stream()
        .filter(row -> row.getKind().equals("route"))
        .toList();
  }

  /** The programs of the product that manifests declare. */
  static List<EntryPointRow> programs(PageData data) {
    Set<String> seen = new HashSet<>();
    return data.entryPointGroups().own().stream()
        .filter(row -> DECLARED.contains(row.getKind()))
        .filter(row -> row.getSymbolId() == null || seen.add(row.getSymbolId()))
        .toList();
  }
}
