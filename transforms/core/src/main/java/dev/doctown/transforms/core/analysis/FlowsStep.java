package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.transforms.core.flow.CallWords;
import dev.doctown.transforms.core.flow.FlowStep;
import dev.doctown.transforms.core.flow.Flows;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.run.RunKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Call paths from the entry points: writes {@code flows}. Where no program begins, as in a library,
 * they begin with what its users call.
 */
public record FlowsStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  private static final int MOST_FLOWS = 40;

  /** A shorter one shows nothing that a reader does not see in the function itself. */
  static final int SHORTEST = 3;

  private static final Map<String, Integer> KIND_ORDER =
      Map.of("main", 0, "console_script", 0, "main_class", 0, "binary", 0, "script", 1, "route", 2);

  @Override
  public String name() {
    return "flows";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    Optional<SymbolGraph> graph = results.find(SymbolGraph.class);
    Optional<SubsystemMap> subsystems = results.find(SubsystemMap.class);
    if (graph.isEmpty() || subsystems.isEmpty()) {
      return;
    }
    results.writeSorted(
        RunKind.FLOWS,
        rows(graph.get(), subsystems.get(), results, WrittenCalls.read(repository, graph.get())));
  }

  private static List<FlowStepRow> rows(
      SymbolGraph graph, SubsystemMap subsystems, AnalysisResults results, CallWords words) {
    Flows flows =
        new Flows(
            graph,
            file -> subsystems.numberOf(graph.path(file)),
            file -> isOwn(graph, file),
            words);
    List<FlowStepRow> rows = new ArrayList<>();
    add(graph, subsystems, flows, entries(graph, results), rows);
    if (rows.isEmpty()) {
      add(graph, subsystems, flows, LibraryStarts.of(graph, results), rows);
    }
    return rows;
  }

  private static void add(
      SymbolGraph graph,
      SubsystemMap subsystems,
      Flows flows,
      Set<Integer> entries,
      List<FlowStepRow> rows) {
    int count = 0;
    for (int entry : entries) {
      List<FlowStep> flow = flows.from(entry, graph.line(entry));
      if (flow.size() >= SHORTEST && count++ < MOST_FLOWS) {
        for (int step = 0; step < flow.size(); step++) {
          rows.add(row(graph, subsystems, entry, step, flow.get(step)));
        }
      }
    }
  }

  private static FlowStepRow row(
      SymbolGraph graph, SubsystemMap subsystems, int entry, int number, FlowStep step) {
    return new FlowStepRow(
        graph.symbolId(entry),
        number,
        step.depth(),
        graph.symbolId(step.symbol()),
        subsystems.idOf(graph.path(graph.fileOf(step.symbol()))).orElse(null),
        graph.path(step.file()),
        step.line(),
        step.named() == step.symbol() ? null : graph.symbolId(step.named()),
        step.leftOut(),
        step.handedOn() ? "handed_on" : "called");
  }

  private static Set<Integer> entries(SymbolGraph graph, AnalysisResults results) {
    Set<Integer> entries = new LinkedHashSet<>();
    results.find(EntryPoints.class).map(EntryPoints::rows).orElse(List.of()).stream()
        .filter(row -> KIND_ORDER.containsKey(row.getKind()))
        .filter(row -> isOfTheProduct(graph.layout(), row.getPath()))
        .sorted(Comparator.comparing((EntryPointRow row) -> KIND_ORDER.get(row.getKind())))
        .filter(row -> row.getSymbolId() != null)
        .map(row -> graph.symbolWithId(row.getSymbolId()))
        .filter(symbol -> symbol >= 0)
        .filter(symbol -> isOwn(graph, graph.fileOf(symbol)))
        .filter(symbol -> isOfTheProduct(graph.layout(), graph.path(graph.fileOf(symbol))))
        .forEach(entries::add);
    return entries;
  }

  private static boolean isOfTheProduct(RepositoryLayout layout, String path) {
    return !layout.isAside(path) && !layout.isTool(path);
  }

  static boolean isOwn(SymbolGraph graph, int file) {
    return graph.category(file).equals("source");
  }
}
