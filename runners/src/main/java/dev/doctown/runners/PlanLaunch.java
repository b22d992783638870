package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.FaultRecords;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.spi.GenerationSpeed;
import dev.doctown.transforms.spi.TextGenerator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plans a build: runs the graph without questions to a model, then measures how fast it is. */
final class PlanLaunch {
  private final DoctownOptions options;
  private final Terminal terminal;
  private final GraphRun graph;

  PlanLaunch(DoctownOptions options, Terminal terminal, GraphRun graph) {
    this.options = options;
    this.terminal = terminal;
    this.graph = graph;
  }

  /**
   * The plan.
   *
   * @throws dev.doctown.transforms.spi.DoctownException when the repository cannot be read or the
   *     model not opened
   */
  WritingPlan run() throws Exception {
    try (BuildOutput output = BuildOutput.of(options, OutputMount.ofProcess())) {
      return run(output.target());
    }
  }

  private WritingPlan run(BuildTarget target) throws Exception {
    if (!options.skipEmbeddings()) {
      Engines.identifyEmbedder(options.embeddingModel());
    }
    DocumentationLaunch.check(options.documentation());
    BuildProgress progress = BuildProgress.of(options, terminal);
    BuildFolders folders = BuildFolders.claim(target, options.workDir());
    try (InterruptGuard guard =
        InterruptGuard.install(
            terminal,
            () -> {
              graph.stop();
              folders.close();
            },
            target.shown() + " is as it was")) {
      BuildSettings settings = LaunchSettings.of(options, target, folders, true);
      PackReceipt receipt;
      try {
        receipt = graph.run(settings, options.parallelism(), progress::observe);
      } finally {
        progress.end();
      }
      if (receipt.getFault() != null) {
        throw FaultRecords.exception(receipt.getFault());
      }
      WritingPlan plan = plan(receipt, Objects.requireNonNull(settings.generation()));
      guard.commit(() -> null);
      return plan;
    } finally {
      Engines.closeAll();
    }
  }

  /** Each model is measured that has something to write. */
  private WritingPlan plan(PackReceipt receipt, GenerationSettings settings) {
    TreeMap<String, GenerationSpeed> speeds = new TreeMap<>();
    for (LevelCount level : receipt.getLevels()) {
      String model = settings.modelOf(level.getLevel());
      if (level.getDeferred() > 0 && !speeds.containsKey(model)) {
        try (Lease<TextGenerator> generator =
            Engines.generator(settings.engine(), settings.generator(level.getLevel()))) {
          speeds.put(model, generator.get().speed());
        }
      }
    }
    return new WritingPlan(
        receipt,
        receipt.getLevels().stream()
            .collect(
                Collectors.toMap(
                    LevelCount::getLevel,
                    level -> Optional.ofNullable(speeds.get(settings.modelOf(level.getLevel()))))),
        options.documentation().maxSymbols());
  }
}
