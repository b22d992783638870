package dev.doctown.pipeline;

import dev.doctown.transforms.core.PathFilter;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;

/** What options must hold beyond their types: ranges, and combinations that make sense. */
final class OptionRules {
  private static final int LARGEST_PARALLELISM = 1024;

  private OptionRules() {}

  static void check(DoctownOptions options) {
    if (options.repo().isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--repo is missing: name the repository, such as --repo . or --repo"
              + " https://github.com/owner/name");
    }
    String generatorModel = options.generatorModel();
    if (generatorModel != null && !options.skipGeneration()) {
      throw new DoctownException(
          ErrorCode.OPTION_NOT_IN_THIS_VERSION,
          "--generator-model "
              + generatorModel
              + ": this version of doctown generates no documentation yet; leave the option out or"
              + " add --skip-generation");
    }
    if (options.maxTokens() < 1) {
      throw invalid("--max-tokens", options.maxTokens(), "1 or more");
    }
    if (!(options.temperature() >= 0 && options.temperature() <= 2)) {
      throw invalid("--temperature", options.temperature(), "a number from 0 to 2");
    }
    if (options.parallelism() < 1 || options.parallelism() > LARGEST_PARALLELISM) {
      throw invalid(
          "--parallelism", options.parallelism(), "a number from 1 to " + LARGEST_PARALLELISM);
    }
    if (options.verbose() && options.quiet()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "--verbose and --quiet contradict each other; give one");
    }
    BuildSettings.folder(options.path());
    PathFilter.of(options.include(), options.exclude());
  }

  private static DoctownException invalid(String option, Object value, String expected) {
    return new DoctownException(
        ErrorCode.OPTION_INVALID, option + " " + value + ": expected " + expected);
  }
}
