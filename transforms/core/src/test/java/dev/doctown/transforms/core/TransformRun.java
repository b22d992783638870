package dev.doctown.transforms.core;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.FileBatch;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RepositorySpec;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.transforms.core.chunk.ChunkSettings;
import dev.doctown.transforms.core.fake.Captured;
import dev.doctown.transforms.core.run.ConcatenatedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/** Runs transforms alone, on the DirectRunner with every enforcement it has. */
final class TransformRun {
  private TransformRun() {}

  /** Runs a pipeline that a test puts together. */
  static PipelineResult run(Consumer<Pipeline> graph) {
    Pipeline pipeline =
        Pipeline.create(
            PipelineOptionsFactory.fromArgs("--runner=DirectRunner", "--targetParallelism=2")
                .create());
    graph.accept(pipeline);
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    return result;
  }

  /** What a counter came to. */
  static long counted(PipelineResult result, BuildCounters counter) {
    long sum = 0;
    for (MetricResult<Long> metric : result.metrics().allMetrics().getCounters()) {
      if (metric.getName().getName().equals(counter.counterName())) {
        sum += metric.getAttempted();
      }
    }
    return sum;
  }

  static RepositorySpec spec(String location) {
    return new RepositorySpec(location, null, null, List.of(), List.of(), List.of(), 0);
  }

  /** What {@link ReadRepository} found. */
  record Listed(List<FileBatch> batches, List<RepositoryRead> repositories) {}

  static Listed list(ReadRepository transform, RepositorySpec spec) {
    List<Captured<FileBatch>> batches = new ArrayList<>();
    List<Captured<RepositoryRead>> repositories = new ArrayList<>();
    run(
        pipeline -> {
          PCollectionTuple read = pipeline.apply(specs(spec)).apply(transform);
          batches.add(Captured.of(read.get(ReadRepository.FILES)));
          repositories.add(Captured.of(read.get(ReadRepository.REPOSITORIES)));
        });
    List<FileBatch> sorted = new ArrayList<>(batches.get(0).elements());
    sorted.sort(Comparator.comparingInt(FileBatch::getNumber));
    return new Listed(sorted, repositories.get(0).elements());
  }

  static Create.Values<RepositorySpec> specs(RepositorySpec... specs) {
    return Create.of(List.of(specs)).withCoder(FlowCoders.of(RepositorySpec.class));
  }

  /** The chunks of a repository, as a collection of a pipeline. */
  static PCollection<ChunkBatch> chunks(
      Pipeline pipeline, WorkDirectory workDirectory, RepositorySpec spec) {
    return pipeline
        .apply(specs(spec))
        .apply(ReadRepository.into(workDirectory))
        .get(ReadRepository.FILES)
        .apply(ChunkSource.into(workDirectory, ChunkSettings.defaults()));
  }

  /** The analysis of a repository, as a collection of a pipeline. */
  static PCollection<RepositoryAnalysis> analyses(
      PCollectionTuple listed, PCollection<ChunkBatch> chunks, AnalyzeRepository transform) {
    return PCollectionTuple.of(GroupParts.REPOSITORIES, listed.get(ReadRepository.REPOSITORIES))
        .and(GroupParts.CHUNKS, chunks)
        .apply(transform);
  }

  /** The records of all runs of a kind, batch after batch. */
  static <R extends SpecificRecord> List<R> rows(
      WorkDirectory workDirectory, RunKind<R> kind, List<ChunkBatch> batches) {
    List<ChunkBatch> sorted = new ArrayList<>(batches);
    sorted.sort(Comparator.comparingInt(ChunkBatch::getNumber));
    return records(
        workDirectory,
        kind,
        sorted.stream().flatMap(batch -> kind.among(batch.getRuns()).stream()).toList());
  }

  static <R extends SpecificRecord> List<R> records(
      WorkDirectory workDirectory, RunKind<R> kind, List<RunAddress> runs) {
    List<R> rows = new ArrayList<>();
    try (RowIterator<R> iterator = new ConcatenatedRuns<>(workDirectory, kind, runs)) {
      iterator.forEachRemaining(rows::add);
    }
    return rows;
  }
}
