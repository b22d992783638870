package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.flow.ModelIdentity;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.TaskSegment;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.generation.LevelAsking;
import dev.doctown.transforms.core.generation.TaskAnswer;
import dev.doctown.transforms.core.generation.TaskAsking;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Blame;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Asks the model about the subjects of one range, and writes what came of them as sorted runs. */
final class AskRange extends DoFn<KV<String, Iterable<TaskSegment>>, DocumentedBatch> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final int level;
  private final GenerationSettings settings;
  private final @Nullable String embeddingModel;
  private transient @Nullable LevelAsking asking;

  AskRange(
      WorkDirectory workDirectory,
      int level,
      GenerationSettings settings,
      @Nullable String embeddingModel) {
    this.workDirectory = workDirectory;
    this.level = level;
    this.settings = settings;
    this.embeddingModel = embeddingModel;
  }

  @Setup
  public void setup() {
    asking = new LevelAsking(workDirectory, level, settings, embeddingModel);
  }

  @Teardown
  public void teardown() {
    if (asking != null) {
      asking.close();
    }
  }

  @ProcessElement
  public void process(
      @Element KV<String, Iterable<TaskSegment>> range, OutputReceiver<DocumentedBatch> out) {
    long start = System.nanoTime();
    List<RunSegment> tasks = new ArrayList<>();
    String repository = "";
    int number = 0;
    Long until = null;
    for (TaskSegment segment : range.getValue()) {
      tasks.add(new RunSegment(segment.getRun(), segment.getOffset(), segment.getRows()));
      repository = segment.getRepository();
      number = segment.getRange();
      until = segment.getUntil();
    }
    DocumentedBatch.Builder batch =
        DocumentedBatch.newBuilder()
            .setRepository(repository)
            .setLevel(level)
            .setRange(number)
            .setTasks(tasks.stream().mapToLong(RunSegment::rows).sum());
    out.output(answered(batch, repository, tasks, until));
    BuildCounters.DOCUMENT_MILLISECONDS.addSince(start);
  }

  private DocumentedBatch answered(
      DocumentedBatch.Builder batch,
      String repository,
      List<RunSegment> segments,
      @Nullable Long until) {
    LevelAsking held = asking;
    if (held == null) {
      throw new IllegalStateException("a range came before setup");
    }
    List<DocumentedSubject> subjects = new ArrayList<>();
    List<FailureRow> failures = new ArrayList<>();
    Map<String, GenerationRow> generations = new TreeMap<>(Utf8Order.INSTANCE);
    RangeCounts counts = new RangeCounts();
    try (MergedRuns<DocumentationTask> tasks =
        MergedRuns.open(workDirectory, RunKind.TASKS, segments)) {
      TaskAsking model = held.of(repository);
      GeneratorIdentity identity = held.identity();
      while (tasks.hasNext()) {
        TaskAnswer answer = model.ask(tasks.next(), until);
        subjects.add(answer.subject());
        failures.addAll(answer.failures());
        counts.add(answer);
        for (GenerationRow row : answer.generations()) {
          generations.putIfAbsent(row.getGenerationKey(), row);
        }
        BuildCounters.PROMPT_TOKENS.counter().inc(answer.spent().promptTokens());
        BuildCounters.REUSED_TOKENS.counter().inc(answer.spent().reusedTokens());
        BuildCounters.WRITTEN_TOKENS.counter().inc(answer.spent().writtenTokens());
        BuildCounters.MODEL_MILLISECONDS.counter().inc(answer.spent().nanoseconds() / 1_000_000);
        BuildCounters.LEVELS_DONE.get(level - 1).counter().inc();
      }
      counts.into(batch);
      return batch
          .setReranker(held.reranker().orElse(null))
          .setModel(new ModelIdentity(identity.model(), identity.modelSha256(), identity.engine()))
          .setRuns(runs(subjects, generations, failures))
          .build();
    } catch (DoctownException e) {
      if (e.code().blame() != Blame.ENGINE) {
        throw e;
      }
      new RangeCounts().into(batch);
      return batch
          .setModel(null)
          .setRuns(List.of())
          .setFailed(batch.getTasks())
          .setFault(FaultRecords.record(e))
          .build();
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  private List<RunAddress> runs(
      List<DocumentedSubject> subjects,
      Map<String, GenerationRow> generations,
      List<FailureRow> failures)
      throws IOException {
    return Stream.of(
            RunWriter.write(workDirectory, RunKind.DOCUMENTED, subjects),
            RunWriter.write(workDirectory, RunKind.GENERATIONS, generations.values()),
            RunWriter.write(workDirectory, RunKind.FAILURES, failures))
        .flatMap(Optional::stream)
        .toList();
  }
}
