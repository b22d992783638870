package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.EmbedScope;
import dev.doctown.transforms.core.engine.Engines;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a graph is told, from the options of its launch. */
final class LaunchSettings {
  private LaunchSettings() {}

  /** The docpack that the options name, or that is named after the repository. */
  static Path target(DoctownOptions options) {
    Path output = options.output();
    return output != null
        ? output
        : Path.of(PackName.of(Engines.source(options.repo()).name(options.repo())));
  }

  /**
   * The settings of a build, or of what plans one.
   *
   * @param plansOnly whether models are asked nothing
   */
  static BuildSettings of(
      DoctownOptions options, BuildTarget target, BuildFolders folders, boolean plansOnly) {
    Path file = target.file();
    Path answers = target.answersFolder(options.workDir());
    return new BuildSettings(
        onEveryMachine(options, options.repo()),
        options.ref(),
        options.path(),
        options.include(),
        options.exclude(),
        options.history(),
        onEveryMachine(options, options.embeddingModel()),
        options.skipEmbeddings(),
        options.embed() == EmbedScope.ALL,
        options.maxFileBytes(),
        folders.work(),
        Files.isRegularFile(file) ? file : null,
        DoctownVersion.current(),
        DocumentationLaunch.settings(options.documentation(), file, answers, plansOnly),
        options.documentation().generates()
            ? List.of(file, folders.staging(), folders.work(), answers)
            : List.of(file, folders.staging(), folders.work()));
  }

  /** A path is absolute where processes with other working folders resolve it; a name stays. */
  static String onEveryMachine(DoctownOptions options, String pathOrName) {
    return options.flinkMaster() != null && new File(pathOrName).exists()
        ? Path.of(pathOrName).toAbsolutePath().normalize().toString()
        : pathOrName;
  }
}
