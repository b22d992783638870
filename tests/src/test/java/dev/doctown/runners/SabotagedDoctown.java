package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * {@code doctown build} with one promise taken out, through the seams of {@link BuildLaunch}. The
 * first argument names a {@link Seam}, the others are the options of the build.
 */
public final class SabotagedDoctown {
  private SabotagedDoctown() {}

  /** What is taken out. */
  public enum Seam {
    /** The time gets into the manifest. */
    CLOCK,
    /** A list of the manifest comes in the order of a hash set. */
    HASH_ORDER,
    /** The pack is written in place instead of being moved there, and hangs half-way. */
    MOVE
  }

  /** Builds; ends the process with the exit code. */
  public static void main(String[] arguments) throws Exception {
    Installation.announce();
    Seam seam = Seam.valueOf(arguments[0]);
    DoctownOptions options =
        DoctownOptions.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
    Terminal terminal = Terminal.ofProcess();
    GraphRun graph =
        (settings, parallelism, progress) ->
            new DirectGraph().run(changed(settings, seam), parallelism, progress);
    Publisher publisher =
        seam == Seam.MOVE
            ? (pack, staging, target) -> writeHalf(pack, target, terminal)
            : Publisher.atomic();
    System.exit(new BuildLaunch(options, terminal, graph, publisher).run().value());
  }

  private static void writeHalf(Path pack, Path target, Terminal terminal) throws IOException {
    byte[] bytes = Files.readAllBytes(pack);
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write(bytes, 0, bytes.length / 2);
    }
    terminal.say("{\"stage\":\"publish\",\"done\":1,\"total\":2}");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static BuildSettings changed(BuildSettings settings, Seam seam) {
    return new BuildSettings(
        settings.repository(),
        settings.ref(),
        settings.subdirectory(),
        // The order of an immutable set is another in each process.
        seam == Seam.HASH_ORDER
            ? List.copyOf(Set.copyOf(settings.includes()))
            : settings.includes(),
        settings.excludes(),
        settings.history(),
        settings.embeddingModel(),
        settings.skipEmbeddings(),
        settings.embedAll(),
        settings.maxFileBytes(),
        settings.workDirectory(),
        settings.previousPack(),
        seam == Seam.CLOCK ? "0.1." + System.nanoTime() : settings.doctownVersion(),
        settings.generation(),
        settings.neverInput());
  }
}
