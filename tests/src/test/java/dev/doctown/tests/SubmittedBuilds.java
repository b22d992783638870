package dev.doctown.tests;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownPipeline;
import dev.doctown.pipeline.DoctownPipelineOptions;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.PackReceipts;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Builds of one repository that are jobs of a cluster, one after the other. */
final class SubmittedBuilds {
  /** In place of a model: none writes. */
  static final String NO_WRITER = "-";

  private SubmittedBuilds() {}

  /**
   * Prints the pack of each.
   *
   * @param arguments the cluster's address, a file that lists the job's jars, the repository, a
   *     folder for work directories, and for each build the model that embeds and the one that
   *     writes
   */
  public static void main(String[] arguments) throws IOException {
    List<String> jars = Files.readAllLines(Path.of(arguments[1]));
    List<String> models = Arrays.asList(arguments).subList(4, arguments.length);
    for (int job = 0; job < models.size() / 2; job++) {
      Path work = Files.createDirectory(Path.of(arguments[3], "work-" + job));
      DoctownPipelineOptions options =
          PipelineOptionsFactory.create().as(DoctownPipelineOptions.class);
      options.setBuildSettings(
          settings(arguments[2], models.get(2 * job), models.get(2 * job + 1), work).toJson());
      FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
      flink.setRunner(FlinkRunner.class);
      flink.setFlinkMaster(arguments[0]);
      flink.setFilesToStage(jars);
      flink.setParallelism(2);
      DoctownPipeline.create(options).run().waitUntilFinish();
      for (PackReceipt receipt : PackReceipts.read(WorkDirectory.at(work))) {
        System.out.println(receipt.getFault() == null ? receipt.getPath() : receipt.getFault());
      }
    }
  }

  private static BuildSettings settings(String repository, String model, String writer, Path work) {
    return new BuildSettings(
        repository,
        null,
        null,
        List.of("**/{Option,OptionGroup,Util}.java"),
        List.of(),
        0,
        model,
        false,
        false,
        8 << 20,
        work,
        null,
        "0.1.0",
        writer.equals(NO_WRITER) ? null : generation(writer, work),
        List.of());
  }

  private static GenerationSettings generation(String model, Path work) {
    return new GenerationSettings(
        model,
        null,
        null,
        null,
        "auto",
        0,
        null,
        64,
        0,
        0.5,
        3,
        false,
        List.of(),
        null,
        false,
        work.resolve("answers").toString());
  }
}
