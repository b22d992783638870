package dev.doctown.transforms.core;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.TaskSegment;
import dev.doctown.transforms.core.analysis.RepositoryView;
import dev.doctown.transforms.core.documentation.LevelSources;
import dev.doctown.transforms.core.documentation.TaskPlan;
import dev.doctown.transforms.core.documentation.TaskScope;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.generation.RepositoryWords;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Makes the tasks of a level, sorted by subject, and tells where those of each range begin. */
final class PlanTasks extends DoFn<KV<String, Iterable<PackPart>>, TaskSegment> {
  private static final long serialVersionUID = 1L;

  /** Some megabytes; more tasks are sorted in parts and merged. */
  private static final int GROUP = 256;

  private final WorkDirectory workDirectory;
  private final TaskPlan plan;
  private final GenerationSettings settings;

  PlanTasks(WorkDirectory workDirectory, TaskPlan plan, GenerationSettings settings) {
    this.workDirectory = workDirectory;
    this.plan = plan;
    this.settings = settings;
  }

  @ProcessElement
  public void process(
      @Element KV<String, Iterable<PackPart>> repository, OutputReceiver<TaskSegment> out) {
    List<PackPart> parts = new ArrayList<>();
    List<RunAddress> analysis = new ArrayList<>();
    List<RunAddress> documented = new ArrayList<>();
    boolean fault = false;
    for (PackPart part : repository.getValue()) {
      Object content = part.getPart();
      if (content instanceof RepositoryAnalysis given) {
        fault |= given.getFault() != null;
        analysis.addAll(given.getRuns());
      } else if (content instanceof PackReceipt receipt) {
        fault |= receipt.getFault() != null;
      } else if (content instanceof DocumentedBatch batch) {
        RunKind.DOCUMENTED.among(batch.getRuns()).ifPresent(documented::add);
      } else {
        parts.add(part);
      }
    }
    ChunkedRepository chunked = ChunkedRepository.of(parts);
    if (fault || chunked.read().getFault() != null) {
      return;
    }
    RepositoryView view = new RepositoryView(workDirectory, chunked.read(), chunked.batches());
    try {
      if (plan.level() == 1) {
        RepositoryWords.write(workDirectory, view);
      }
      LevelSources sources = new LevelSources(workDirectory, view, analysis, documented);
      segments(sources, schedule(sources)).forEach(out::output);
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  /** What is to come is told once; from then on only a deadline needs to know. */
  private @Nullable TaskSchedule schedule(LevelSources sources) throws IOException {
    boolean first = plan.level() == 1;
    if (settings.plansOnly() || (!first && settings.deadline() == null)) {
      return null;
    }
    TaskSchedule schedule =
        TaskSchedule.of(plan.level(), sources, scope(), settings, workDirectory);
    if (first) {
      BuildCounters.WRITING_SECONDS.counter().inc(schedule.seconds());
      BuildCounters.TASKS_TOTAL.counter().inc(schedule.tasks());
    }
    return schedule;
  }

  private List<TaskSegment> segments(LevelSources sources, @Nullable TaskSchedule schedule)
      throws IOException {
    String repository = sources.view().repository().getRepository();
    List<RunSegment> runs = new ArrayList<>();
    List<DocumentationTask> group = new ArrayList<>();
    plan.plan(
        sources,
        scope(),
        task -> {
          group.add(schedule == null ? task : schedule.schedule(task));
          if (group.size() == GROUP) {
            flush(group, runs);
          }
        });
    flush(group, runs);
    try (RowIterator<DocumentationTask> tasks =
            MergedRuns.open(workDirectory, RunKind.TASKS, runs);
        SegmentedRun<DocumentationTask> run = new SegmentedRun<>(workDirectory, RunKind.TASKS)) {
      while (tasks.hasNext()) {
        DocumentationTask task = tasks.next();
        run.append(range(task.getSubject()), task);
      }
      return run.finish(
          (range, address, offset, rows) ->
              new TaskSegment(
                  repository,
                  plan.level(),
                  range,
                  address,
                  offset,
                  rows,
                  schedule == null ? null : schedule.until()));
    }
  }

  private TaskScope scope() {
    return new TaskScope(settings.maxSymbols(), settings.allSymbols());
  }

  /** Ids are hexadecimal digests, in whose order ranges ascend; other subjects stand alone. */
  private int range(String subject) {
    return subject.length() >= Digests.id("").length() ? WorkRanges.of(subject) : 0;
  }

  private void flush(List<DocumentationTask> group, List<RunSegment> runs) throws IOException {
    RunWriter.write(workDirectory, RunKind.TASKS, group).map(RunSegment::all).ifPresent(runs::add);
    group.clear();
  }
}
