package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.BuildCounters;
import dev.doctown.transforms.core.FaultRecords;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One build from options to published pack.
 *
 * <p>Guarantees: until the pack is whole, nothing but folders named {@code .doctown-…} appears, and
 * an old pack stays as it is; whatever ends the build short of a kill removes those folders; what a
 * kill leaves, the next build of the same target removes.
 */
final class BuildLaunch {
  private final DoctownOptions options;
  private final Terminal terminal;
  private final GraphRun graph;
  private final Publisher publisher;

  BuildLaunch(DoctownOptions options, Terminal terminal, GraphRun graph, Publisher publisher) {
    this.options = options;
    this.terminal = terminal;
    this.graph = graph;
    this.publisher = publisher;
  }

  /**
   * Builds the pack and says where it is.
   *
   * @throws DoctownException when there is no pack, with the code of the reason
   */
  ExitCode run() throws Exception {
    BuildProgress progress = BuildProgress.of(options, terminal);
    if (options.streams() && terminal.isScreen()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--output -: standard output is a terminal; expected a file or pipe that takes the"
              + " docpack, such as > name.docpack");
    }
    try (BuildOutput output = BuildOutput.of(options, OutputMount.ofProcess())) {
      return run(output, progress);
    }
  }

  private ExitCode run(BuildOutput output, BuildProgress progress) throws Exception {
    if (!options.skipEmbeddings()) {
      Engines.identifyEmbedder(options.embeddingModel());
    }
    DocumentationLaunch.check(options.documentation());
    BuildTarget target = output.target();
    tellWhatSurrounds();
    BuildSummary summary;
    BuildFolders folders = BuildFolders.claim(target, options.workDir());
    try (InterruptGuard guard =
        InterruptGuard.install(
            terminal,
            () -> {
              graph.stop();
              try (output) {
                folders.close();
              }
            },
            output.streams()
                ? "standard output has no whole docpack"
                : target.shown() + " is as it was")) {
      summary = build(output, folders, guard, progress);
    } finally {
      Engines.closeAll();
    }
    progress.published();
    if (!options.quiet() && options.progress() == ProgressStyle.JSON) {
      terminal.event(new SummaryEvent(summary, progress).toJson(target.shown()));
    } else if (!options.quiet()) {
      new SummaryText(summary, progress).lines(target.shown(), options).forEach(terminal::say);
    }
    if (!output.streams()) {
      terminal.out().println(target.shown());
    }
    return options.strict() && summary.failures().total() > 0
        ? ExitCode.BUILT_WITH_FAILURES
        : ExitCode.OK;
  }

  /** Whoever names a folder of a repository may expect that folder alone. */
  private void tellWhatSurrounds() {
    String root = Engines.source(options.repo()).surrounding(options.repo());
    if (root != null && options.path() == null && !options.quiet()) {
      terminal.say(
          "doctown: --repo "
              + options.repo()
              + " lies in the repository "
              + root
              + ", which is read whole; --path names a folder of it");
    }
  }

  private BuildSummary build(
      BuildOutput output, BuildFolders folders, InterruptGuard guard, BuildProgress progress)
      throws Exception {
    BuildTarget target = output.target();
    WritingAmount amount = new WritingAmount(options, terminal);
    EarlyPack early =
        new EarlyPack(target, folders, options.documentation().generates() && !output.streams());
    PackReceipt receipt =
        run(
            LaunchSettings.of(options, target, folders, false),
            counters -> {
              progress.observe(counters);
              amount.tellOnce(counters);
              if (early.publishOnce()) {
                guard.leaves(
                    target.shown()
                        + " holds what the source itself says; the same command goes on with the"
                        + " texts");
              }
            },
            progress);
    Path pack = Path.of(receipt.getPath());
    BuildSummary summary = BuildSummary.read(pack, receipt);
    Path answers = target.answersFolder(options.workDir());
    if (output.streams()) {
      // Not in one go with what follows: a reader that is slow must not hold off an interruption.
      BuildOutput.stream(pack, terminal);
    }
    guard.commit(
        () -> {
          try {
            if (!output.streams()) {
              publisher.publish(pack, folders.staging(), target.file());
            }
            if (options.documentation().generates() && Files.isDirectory(answers)) {
              FileTrees.delete(answers);
            }
          } catch (IOException e) {
            throw target.unwritable(e);
          }
          return null;
        });
    return summary;
  }

  private PackReceipt run(
      BuildSettings settings, Consumer<Map<BuildCounters, Long>> observer, BuildProgress progress)
      throws IOException {
    try {
      PackReceipt receipt = graph.run(settings, options.parallelism(), observer);
      if (receipt.getFault() != null) {
        throw FaultRecords.exception(receipt.getFault());
      }
      return receipt;
    } finally {
      progress.end();
    }
  }
}
