package dev.doctown.transforms.core;

import dev.doctown.docpack.SideBySide;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.transforms.core.analysis.AnalysisResults;
import dev.doctown.transforms.core.analysis.AnalysisStep;
import dev.doctown.transforms.core.analysis.AnalysisSteps;
import dev.doctown.transforms.core.analysis.RepositoryView;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Computes what only a repository as a whole tells: the graph of its symbols and all that follows
 * from it.
 *
 * <p>Input: what was found ({@link GroupParts#REPOSITORIES}) and batches of chunks ({@link
 * GroupParts#CHUNKS}). Output: for each repository the addresses of runs, at most one of a kind,
 * which hold the rows of the tables that are computed, and what is added to the rows of {@code
 * symbols} and {@code files}. The graph of one repository is the one thing held in memory; a
 * repository too large for a step lacks what that step gives, and has a failure that says so. Equal
 * repositories give equal runs. A repository that could not be read has none. Batches that are
 * missing or double are a bug.
 */
public final class AnalyzeRepository
    extends PTransform<PCollectionTuple, PCollection<RepositoryAnalysis>> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final List<List<AnalysisStep>> groups;

  private AnalyzeRepository(WorkDirectory workDirectory, List<List<AnalysisStep>> groups) {
    this.workDirectory = workDirectory;
    this.groups = groups;
  }

  /** Analyses repositories and writes their runs into the work directory. */
  public static AnalyzeRepository into(WorkDirectory workDirectory) {
    return new AnalyzeRepository(workDirectory, AnalysisSteps.groups());
  }

  /** Lets a test choose the steps, each behind the one before. */
  AnalyzeRepository withSteps(List<AnalysisStep> others) {
    return withGroups(others.stream().map(List::of).toList());
  }

  /** Lets a test choose the steps that run side by side. */
  AnalyzeRepository withGroups(List<List<AnalysisStep>> others) {
    return new AnalyzeRepository(workDirectory, others.stream().map(List::copyOf).toList());
  }

  @Override
  public PCollection<RepositoryAnalysis> expand(PCollectionTuple parts) {
    return parts
        .apply("Parts", GroupParts.byRepository())
        .apply("Analyze", ParDo.of(new Analyze(workDirectory, groups)))
        .setCoder(FlowCoders.of(RepositoryAnalysis.class));
  }

  private static final class Analyze
      extends DoFn<KV<String, Iterable<PackPart>>, RepositoryAnalysis> {
    private static final long serialVersionUID = 1L;

    private final WorkDirectory workDirectory;
    private final List<List<AnalysisStep>> groups;

    Analyze(WorkDirectory workDirectory, List<List<AnalysisStep>> groups) {
      this.workDirectory = workDirectory;
      this.groups = groups;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<PackPart>> repository,
        OutputReceiver<RepositoryAnalysis> out) {
      long start = System.nanoTime();
      ChunkedRepository chunked = ChunkedRepository.of(repository.getValue());
      RepositoryAnalysis.Builder analysis =
          RepositoryAnalysis.newBuilder()
              .setRepository(chunked.read().getRepository())
              .setRuns(List.of());
      if (chunked.read().getFault() == null) {
        analyze(chunked, analysis);
      }
      out.output(analysis.build());
      BuildCounters.ANALYZE_MILLISECONDS.addSince(start);
    }

    private void analyze(ChunkedRepository chunked, RepositoryAnalysis.Builder analysis) {
      RepositoryView view = new RepositoryView(workDirectory, chunked.read(), chunked.batches());
      AnalysisResults results = new AnalysisResults(workDirectory);
      groups.forEach(group -> BuildCounters.ANALYSIS_STEPS_TOTAL.counter().inc(group.size()));
      try {
        for (List<AnalysisStep> group : groups) {
          SideBySide.run(group.stream().map(step -> part(step, view, results)).toList());
        }
        BuildCounters.ANALYSIS_ROWS.counter().inc(results.rows());
        analysis.setRuns(results.finish());
      } catch (DoctownException e) {
        analysis.setFault(FaultRecords.record(e));
      } catch (IOException e) {
        throw workDirectory.unusable(e);
      }
    }

    private static SideBySide.Part part(
        AnalysisStep step, RepositoryView view, AnalysisResults results) {
      return new CountingPart(
          () -> {
            results.add(step, view);
            BuildCounters.ANALYSIS_STEPS_DONE.counter().inc();
          });
    }
  }
}
