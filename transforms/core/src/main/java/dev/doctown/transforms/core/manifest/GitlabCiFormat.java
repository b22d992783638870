package dev.doctown.transforms.core.manifest;

import java.util.List;

/** Pipelines of GitLab: the scripts of their jobs. */
final class GitlabCiFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return path.equals(".gitlab-ci.yml") || path.equals(".gitlab-ci.yaml");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    for (Node job : files.yaml(path).members().values()) {
      WorkingFolder folder = new WorkingFolder("", files);
      for (String key : List.of("before_script", "script")) {
        job.at(key)
            .strings()
            .forEach(script -> ScriptCommands.add(script, folder, path, files, findings));
      }
    }
  }
}
