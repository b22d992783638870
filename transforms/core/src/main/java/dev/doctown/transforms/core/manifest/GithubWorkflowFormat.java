package dev.doctown.transforms.core.manifest;

import org.jspecify.annotations.Nullable;

/** Workflows of GitHub: the lines of {@code run} in the steps of their jobs. */
final class GithubWorkflowFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return path.startsWith(".github/workflows/")
        && (path.endsWith(".yml") || path.endsWith(".yaml"));
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Node workflow = files.yaml(path);
    String everywhere = Texts.or(folder(workflow.at("defaults", "run")), "");
    for (Node job : workflow.at("jobs").members().values()) {
      String ofJob = Texts.or(folder(job.at("defaults", "run")), everywhere);
      for (Node step : job.at("steps").items()) {
        if (step.at("run").isString()) {
          WorkingFolder folder = new WorkingFolder(Texts.or(folder(step), ofJob), files);
          ScriptCommands.add(step.at("run"), folder, path, files, findings);
        }
      }
    }
  }

  private static @Nullable String folder(Node holder) {
    return holder.at("working-directory").string();
  }
}
