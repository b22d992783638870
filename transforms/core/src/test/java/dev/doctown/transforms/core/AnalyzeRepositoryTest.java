package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.Fault;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.SymbolMeasure;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.analysis.AnalysisResults;
import dev.doctown.transforms.core.analysis.AnalysisStep;
import dev.doctown.transforms.core.analysis.FileContent;
import dev.doctown.transforms.core.analysis.GraphStep;
import dev.doctown.transforms.core.analysis.RepositoryView;
import dev.doctown.transforms.core.chunk.ChunkSettings;
import dev.doctown.transforms.core.fake.Captured;
import dev.doctown.transforms.core.fake.GeneratedRepository;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.graph.GraphLimits;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeRepositoryTest {
  private static final Map<String, byte[]> PROSE =
      Map.of("a.md", utf8("# One\n\n## Two\n"), "b.txt", utf8("plain\n"));

  @TempDir private Path folder = Path.of("");

  /** Everything that came of one run. */
  private record Outcome(
      PipelineResult result,
      RepositoryRead read,
      List<ChunkBatch> batches,
      RepositoryAnalysis analysis) {}

  @Test
  void theGraphGivesEdgesAndAMeasureForEachSymbol() {
    Outcome outcome =
        analyze(
            MemoryRepositories.put("prose", PROSE),
            transform().withSteps(List.of(new GraphStep(GraphLimits.defaults()))));

    List<SymbolRow> symbols =
        TransformRun.rows(workDirectory(), RunKind.SYMBOLS, outcome.batches());
    assertEquals(
        List.of("One section", "Two section", "a.md file", "b.txt file"),
        symbols.stream().map(each -> each.getName() + " " + each.getKind()).sorted().toList());
    Map<String, String> names = new TreeMap<>();
    symbols.forEach(symbol -> names.put(symbol.getSymbolId(), symbol.getName()));
    assertEquals(
        List.of("One contains Two a.md:3 100", "a.md contains One a.md:1 100"),
        rows(outcome, RunKind.EDGES).stream()
            .map(
                edge ->
                    names.get(edge.getFromSymbolId())
                        + " "
                        + edge.getKind()
                        + " "
                        + names.get(edge.getToSymbolId())
                        + " "
                        + edge.getPath()
                        + ":"
                        + edge.getLine()
                        + " "
                        + edge.getConfidence())
            .sorted()
            .toList());
    List<SymbolMeasure> measures = rows(outcome, RunKind.SYMBOL_MEASURES);
    assertEquals(
        symbols.stream().map(SymbolRow::getSymbolId).toList(),
        measures.stream().map(SymbolMeasure::getSymbolId).toList());
    assertTrue(measures.stream().mapToLong(SymbolMeasure::getRank).sum() <= 1_000_000_000);
    assertEquals(List.of(), rows(outcome, RunKind.FAILURES));
    assertNull(outcome.analysis().getFault());
    assertEquals(1, TransformRun.counted(outcome.result(), BuildCounters.ANALYSIS_STEPS_DONE));
    assertEquals(2 + 4, TransformRun.counted(outcome.result(), BuildCounters.ANALYSIS_ROWS));
  }

  @Test
  void orderOfTheSourceChangesNoRun() {
    String location = MemoryRepositories.put("order", GeneratedRepository.files(21, 300));

    List<RunAddress> runs = analyze(location, transform()).analysis().getRuns();

    assertEquals(runs, analyze(location + ":1", transform()).analysis().getRuns());
    assertEquals(runs, analyze(location + ":2", transform()).analysis().getRuns());
  }

  @Test
  void beyondTheLimitsAStepIsAFailureAndThoseBehindItGoOn() {
    AnalyzeRepository transform =
        transform()
            .withSteps(List.of(new GraphStep(new GraphLimits(3, 100)), new SettingOfEachFile()));

    Outcome outcome = analyze(MemoryRepositories.put("large", PROSE), transform);

    assertEquals(
        List.of(
            new FailureRow(
                "analyze",
                "graph",
                "ANALYSIS_TOO_LARGE",
                "the repository has more than 3 symbols: its relations are left out, everything"
                    + " else is in the pack; build parts of it with --path, or leave files out with"
                    + " --exclude")),
        rows(outcome, RunKind.FAILURES));
    assertEquals(
        List.of("a.md", "b.txt"),
        rows(outcome, RunKind.SETTINGS).stream().map(SettingRow::getPath).toList());
    assertEquals(
        List.of("FAILURES", "SETTINGS"),
        outcome.analysis().getRuns().stream().map(RunAddress::getKind).toList());
  }

  @Test
  void stepsSideBySideGiveTheSameRunsInWhateverOrderTheyEnd() {
    String location = MemoryRepositories.put("beside", PROSE);
    AnalysisStep graph = new GraphStep(GraphLimits.defaults());
    AnalysisStep settings = new SettingOfEachFile();

    List<RunAddress> expected =
        analyze(location, transform().withSteps(List.of(graph, settings))).analysis().getRuns();

    for (List<AnalysisStep> group : List.of(List.of(graph, settings), List.of(settings, graph))) {
      Outcome outcome = analyze(location, transform().withGroups(List.of(group)));

      assertEquals(expected, outcome.analysis().getRuns());
      assertEquals(2, TransformRun.counted(outcome.result(), BuildCounters.ANALYSIS_STEPS_DONE));
    }
  }

  @Test
  void stepsSeeWhatEarlierOnesKept() {
    AnalyzeRepository transform = transform().withSteps(List.of(new Keeping(), new Taking()));

    Outcome outcome = analyze(MemoryRepositories.put("kept", PROSE), transform);

    assertEquals(
        List.of(new FailureRow("analyze", "taking", "ANALYSIS_TOO_LARGE", "kept; no number")),
        rows(outcome, RunKind.FAILURES));
  }

  @Test
  void anyOtherCodeIsTheFaultOfTheDocpack() {
    AnalyzeRepository transform = transform().withSteps(List.of(new Unsorted()));

    Outcome outcome = analyze(MemoryRepositories.put("unsorted", PROSE), transform);

    assertEquals(
        new Fault("BUG", "records of run SETTINGS are not in ascending order: please report this"),
        outcome.analysis().getFault());
    assertEquals(List.of(), outcome.analysis().getRuns());
  }

  @Test
  void whatHasNoCodeFailsTheBuild() {
    String location = MemoryRepositories.put("thrown", PROSE);
    AnalyzeRepository transform = transform().withSteps(List.of(new Throwing()));

    RuntimeException thrown =
        assertThrows(RuntimeException.class, () -> analyze(location, transform));

    assertTrue(String.valueOf(thrown.getMessage()).contains("no code"), thrown.toString());
  }

  @Test
  void repositoryThatCannotBeReadHasAnAnalysisWithoutRuns() {
    Outcome outcome = analyze("memory:not-there", transform());

    assertEquals(List.of(), outcome.analysis().getRuns());
    assertNull(outcome.analysis().getFault());
    assertEquals(outcome.read().getRepository(), outcome.analysis().getRepository());
  }

  @Test
  void contentsAreTheFilesThatWereRead() {
    Map<String, byte[]> files = GeneratedRepository.files(22, 600);
    Outcome outcome =
        analyze(MemoryRepositories.put("contents", files), transform().withSteps(List.of()));
    RepositoryView view = new RepositoryView(workDirectory(), outcome.read(), outcome.batches());
    Map<String, String> expected = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          if (!path.endsWith(".bin")) {
            expected.put(path, new String(content, StandardCharsets.UTF_8));
          }
        });

    Map<String, String> all = new TreeMap<>();
    try (RowIterator<FileContent> contents = view.contents(file -> true)) {
      contents.forEachRemaining(content -> all.put(content.file().getPath(), content.text()));
    }
    assertEquals(expected, all);

    Map<String, String> prose = new TreeMap<>();
    try (RowIterator<FileContent> contents =
        view.contents(file -> file.getPath().endsWith("00010.md"))) {
      contents.forEachRemaining(content -> prose.put(content.file().getPath(), content.text()));
    }
    expected.keySet().removeIf(path -> !path.endsWith("00010.md"));
    assertEquals(expected, prose);
    assertEquals(1, prose.size());
  }

  private AnalyzeRepository transform() {
    return AnalyzeRepository.into(workDirectory());
  }

  private Outcome analyze(String location, AnalyzeRepository transform) {
    List<Captured<RepositoryRead>> reads = new ArrayList<>();
    List<Captured<ChunkBatch>> batches = new ArrayList<>();
    List<Captured<RepositoryAnalysis>> analyses = new ArrayList<>();
    PipelineResult result =
        TransformRun.run(
            pipeline -> {
              PCollectionTuple listed =
                  pipeline
                      .apply(TransformRun.specs(TransformRun.spec(location)))
                      .apply(ReadRepository.into(workDirectory()));
              PCollection<ChunkBatch> chunks =
                  listed
                      .get(ReadRepository.FILES)
                      .apply(ChunkSource.into(workDirectory(), ChunkSettings.defaults()));
              reads.add(Captured.of(listed.get(ReadRepository.REPOSITORIES)));
              batches.add(Captured.of(chunks));
              analyses.add(Captured.of(TransformRun.analyses(listed, chunks, transform)));
            });
    assertEquals(1, analyses.get(0).elements().size());
    List<ChunkBatch> sorted = new ArrayList<>(batches.get(0).elements());
    sorted.sort(Comparator.comparingInt(ChunkBatch::getNumber));
    return new Outcome(
        result, reads.get(0).elements().get(0), sorted, analyses.get(0).elements().get(0));
  }

  private <R extends SpecificRecord> List<R> rows(Outcome outcome, RunKind<R> kind) {
    return TransformRun.records(
        workDirectory(), kind, kind.among(outcome.analysis().getRuns()).stream().toList());
  }

  private WorkDirectory workDirectory() {
    return WorkDirectory.at(folder);
  }

  private static SettingRow setting(String path) {
    return new SettingRow(path, 0L, 1, "flag", "--x", null, null, "s");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record SettingOfEachFile() implements AnalysisStep {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return "settings";
    }

    @Override
    public void run(RepositoryView repository, AnalysisResults results) throws IOException {
      List<SettingRow> rows = new ArrayList<>();
      try (var files = repository.files()) {
        files.forEachRemaining(file -> rows.add(0, setting(file.getPath())));
      }
      results.writeSorted(RunKind.SETTINGS, rows);
    }
  }

  private record Keeping() implements AnalysisStep {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return "keeping";
    }

    @Override
    public void run(RepositoryView repository, AnalysisResults results) {
      results.keep(String.class, "kept");
    }
  }

  private record Taking() implements AnalysisStep {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return "taking";
    }

    @Override
    public void run(RepositoryView repository, AnalysisResults results) {
      throw new DoctownException(
          ErrorCode.ANALYSIS_TOO_LARGE,
          results.find(String.class).orElse("no text")
              + "; "
              + results.find(Integer.class).map(String::valueOf).orElse("no number"));
    }
  }

  private record Unsorted() implements AnalysisStep {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return "unsorted";
    }

    @Override
    public void run(RepositoryView repository, AnalysisResults results) throws IOException {
      results.write(RunKind.SETTINGS, List.of(setting("b"), setting("a")).iterator());
    }
  }

  private record Throwing() implements AnalysisStep {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return "throwing";
    }

    @Override
    public void run(RepositoryView repository, AnalysisResults results) {
      throw new IllegalStateException("no code");
    }
  }
}
