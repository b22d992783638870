package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.GraphLimits;
import java.util.List;

/** The steps of an analysis. */
public final class AnalysisSteps {
  private AnalysisSteps() {}

  /**
   * All steps in groups: a step takes results of the groups before its own alone, so the steps of a
   * group may run side by side. The longest of a group stands first.
   */
  public static List<List<AnalysisStep>> groups() {
    return List.of(
        List.of(new ManifestStep()),
        List.of(new GraphStep(GraphLimits.defaults())),
        List.of(new SubsystemStep(), new EntryPointStep()),
        List.of(new InsightStep(), new SymbolStep(), new FlowsStep(), new QuickstartStep()));
  }
}
