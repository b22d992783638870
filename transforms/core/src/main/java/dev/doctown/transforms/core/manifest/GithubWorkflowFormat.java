package dev.doctown.transforms.core.manifest;

/** Workflows of GitHub: the lines of {@code run} in the steps of their jobs. */
final class GithubWorkflowFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return path.startsWith(".github/workflows/")
        && (path.endsWith(".yml") || path.endsWith(".yaml"));
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    for (Node job : files.yaml(path).at("jobs").members().values()) {
      for (Node step : job.at("steps").items()) {
        if (step.at("run").isString()) {
          ScriptCommands.add(step.at("run"), path, files, findings);
        }
      }
    }
  }
}
