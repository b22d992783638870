package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.SnapshotPlace;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.insight.Codebase;
import dev.doctown.transforms.core.insight.Insight;
import dev.doctown.transforms.core.insight.Insights;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What stands out in the architecture: writes {@code architecture_insights}. Needs the graph and
 * the subsystems; the history is read where the build asked for it.
 */
public record InsightStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return "insights";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    Optional<SymbolGraph> graph = results.find(SymbolGraph.class);
    Optional<SubsystemMap> subsystems = results.find(SubsystemMap.class);
    if (graph.isEmpty() || subsystems.isEmpty()) {
      return;
    }
    Codebase code = codebase(repository, graph.get(), subsystems.get());
    List<EntryPointRow> entryPoints =
        results.find(EntryPoints.class).map(EntryPoints::rows).orElse(List.of());
    BitSet attached = new BitSet();
    Insights insights = new Insights(code, entryPoints, attached);
    try (RowIterator<FileContent> contents = repository.contents(file -> true)) {
      while (contents.hasNext()) {
        FileContent content = contents.next();
        Attachments.add(content, graph.get(), attached);
        insights.add(content.file().getPath(), content.text());
      }
    }
    List<Insight> found = new ArrayList<>(insights.ofCode());
    SnapshotPlace place = repository.repository().getPlace();
    int commits = repository.repository().getHistory();
    if (place != null && commits > 0) {
      try (Lease<RepositorySnapshot> snapshot = Engines.snapshot(place)) {
        snapshot.get().history(commits, insights::add);
      }
      found.addAll(insights.ofHistory());
    }
    results.writeSorted(RunKind.ARCHITECTURE_INSIGHTS, found.stream().map(Insight::row).toList());
  }

  private static Codebase codebase(
      RepositoryView repository, SymbolGraph graph, SubsystemMap subsystems) {
    int files = graph.fileCount();
    int[] subsystemOf = new int[files];
    int[] lineCounts = new int[files];
    List<String> languages = new ArrayList<>();
    try (RowIterator<FileRow> rows = repository.files()) {
      while (rows.hasNext()) {
        FileRow row = rows.next();
        int file = languages.size();
        Integer count = row.getLineCount();
        subsystemOf[file] = subsystems.numberOf(row.getPath());
        lineCounts[file] = count == null ? 0 : count;
        languages.add(row.getLanguage() == null ? "" : row.getLanguage());
      }
    }
    int[] endLines = new int[graph.symbolCount()];
    BitSet abstractTypes = new BitSet();
    int number = 0;
    try (RowIterator<SymbolRow> rows = repository.symbols()) {
      while (rows.hasNext()) {
        SymbolRow row = rows.next();
        endLines[number] = row.getEndLine();
        if (Attachments.isAbstract(row)) {
          abstractTypes.set(number);
        }
        int around = graph.parentOf(number++);
        if (around >= 0 && Attachments.isPureVirtual(row)) {
          abstractTypes.set(around);
        }
      }
    }
    return new Codebase(
        graph,
        subsystems.subsystems(),
        subsystemOf,
        lineCounts,
        languages,
        endLines,
        abstractTypes);
  }
}
