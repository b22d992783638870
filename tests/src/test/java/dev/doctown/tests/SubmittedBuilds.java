package dev.doctown.tests;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownPipeline;
import dev.doctown.pipeline.DoctownPipelineOptions;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.PackReceipts;
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
  private SubmittedBuilds() {}

  /**
   * Prints the pack of each.
   *
   * @param arguments the cluster's address, a file that lists the job's jars, the repository, a
   *     folder for work directories, and an embedding model for each build
   */
  public static void main(String[] arguments) throws IOException {
    List<String> jars = Files.readAllLines(Path.of(arguments[1]));
    List<String> models = Arrays.asList(arguments).subList(4, arguments.length);
    for (int job = 0; job < models.size(); job++) {
      Path work = Files.createDirectory(Path.of(arguments[3], "work-" + job));
      DoctownPipelineOptions options =
          PipelineOptionsFactory.create().as(DoctownPipelineOptions.class);
      options.setBuildSettings(settings(arguments[2], models.get(job), work).toJson());
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

  private static BuildSettings settings(String repository, String model, Path work) {
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
        null,
        List.of());
  }
}
