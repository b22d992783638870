package dev.doctown.pipeline;

import dev.doctown.transforms.core.PathFilter;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What options must hold beyond their types: what must be given, and combinations that make sense.
 */
final class OptionRules {
  private OptionRules() {}

  static void check(DoctownOptions options) {
    if (options.repo().isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--repo is missing: name the repository, such as --repo . or --repo"
              + " https://github.com/owner/name");
    }
    if (options.ref() != null && options.ref().isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--ref is empty: expected a branch, tag or commit; leave the option out to read the work"
              + " tree, or the default branch");
    }
    needsGenerator(
        options.documentation(),
        "--synthesis-model",
        options.documentation().synthesisModel(),
        "which writes what it puts together");
    needsGenerator(
        options.documentation(),
        "--reranker-model",
        options.documentation().rerankerModel(),
        "whose prompts it orders");
    if (options.verbose() && options.quiet()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "--verbose and --quiet contradict each other; give one");
    }
    checkCluster(options);
    BuildSettings.folder(options.path());
    PathFilter.of(options.include(), options.exclude());
  }

  /** What its machines cannot know or see is refused before anything is sent there. */
  private static void checkCluster(DoctownOptions options) {
    FlinkMaster master = options.flinkMaster();
    if (master == null) {
      return;
    }
    if (options.runner() != RunnerName.FLINK) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--flink-master " + master + ": expected --runner flink too, which runs jobs there");
    }
    if (options.workDir() == null) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--flink-master "
              + master
              + ": expected --work-dir too; name a folder that this machine and all of the"
              + " cluster's see at the same path");
    }
  }

  private static void needsGenerator(
      DocumentationOptions options, String option, @Nullable String model, String why) {
    if (model != null && options.generatorModel() == null) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          option + " " + model + ": expected a --generator-model too, " + why);
    }
  }
}
