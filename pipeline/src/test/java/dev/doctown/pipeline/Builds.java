package dev.doctown.pipeline;

import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.PackReceipts;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;

/** Builds of repositories in memory, on either runner. */
final class Builds {
  private Builds() {}

  /** The DirectRunner with every enforcement it has. */
  static DoctownPipelineOptions direct(int parallelism) {
    return options("--runner=DirectRunner", "--targetParallelism=" + parallelism);
  }

  /** An embedded Flink. */
  static DoctownPipelineOptions flink(int parallelism) {
    return options(
        "--runner=FlinkRunner",
        "--flinkMaster=[local]",
        "--executionModeForBatch=BATCH_FORCED",
        "--parallelism=" + parallelism);
  }

  private static DoctownPipelineOptions options(String... arguments) {
    return PipelineOptionsFactory.fromArgs(arguments).as(DoctownPipelineOptions.class);
  }

  static BuildSettings settings(
      String repository, Path workDirectory, String model, @Nullable Path previousPack) {
    return settings(repository, 0, workDirectory, model, previousPack);
  }

  static BuildSettings settings(
      String repository,
      int history,
      Path workDirectory,
      String model,
      @Nullable Path previousPack) {
    return new BuildSettings(
        repository,
        null,
        null,
        List.of(),
        List.of(),
        history,
        model,
        false,
        false,
        8 << 20,
        workDirectory,
        previousPack,
        "0.1.0",
        null,
        List.of());
  }

  /** A build without vectors in which a writer documents all it may. */
  static BuildSettings documented(
      String repository,
      Path workDirectory,
      String model,
      int contextLength,
      List<String> knownPacks,
      Path answers) {
    return documented(
        repository, workDirectory, model, contextLength, knownPacks, answers, null, false);
  }

  /** The same, until a deadline in milliseconds since 1970, or planned only. */
  static BuildSettings documented(
      String repository,
      Path workDirectory,
      String model,
      int contextLength,
      List<String> knownPacks,
      Path answers,
      @Nullable Long deadline,
      boolean plansOnly) {
    return new BuildSettings(
        repository,
        null,
        null,
        List.of(),
        List.of(),
        0,
        "hash:unused",
        true,
        false,
        8 << 20,
        workDirectory,
        null,
        "0.1.0",
        new GenerationSettings(
            model,
            null,
            null,
            "scripted",
            "auto",
            contextLength,
            null,
            4096,
            null,
            0.3,
            300,
            false,
            knownPacks,
            deadline,
            plansOnly,
            answers.toString()),
        List.of());
  }

  /** Runs a build to its end. */
  static PackReceipt build(DoctownPipelineOptions options, BuildSettings settings) {
    options.setBuildSettings(settings.toJson());
    DoctownPipeline.create(options).run().waitUntilFinish();
    List<PackReceipt> receipts = PackReceipts.read(WorkDirectory.at(settings.workDirectory()));
    if (receipts.size() != 1) {
      throw new AssertionError("expected one receipt, found " + receipts);
    }
    return receipts.get(0);
  }
}
