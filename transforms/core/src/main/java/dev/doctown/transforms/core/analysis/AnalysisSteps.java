package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.graph.GraphLimits;
import java.util.List;

/** The steps of an analysis, each behind those whose results it takes. */
public final class AnalysisSteps {
  private AnalysisSteps() {}

  /** All steps, in order. */
  public static List<AnalysisStep> all() {
    return List.of(
        new GraphStep(GraphLimits.defaults()),
        new ManifestStep(),
        new SubsystemStep(),
        new EntryPointStep(),
        new FlowsStep(),
        new SymbolStep(),
        new QuickstartStep(),
        new InsightStep());
  }
}
