package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.pipeline.CommonOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that reads one docpack. */
abstract class PackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "PACK",
      converter = PackPath.class,
      description = "The docpack.")
  private Path file = Path.of("");

  PackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  final Terminal terminal() {
    return terminal;
  }

  final Path file() {
    return file;
  }

  @Override
  public final Integer call() throws IOException {
    LibraryLogging.configure(terminal, common.verbose());
    try (Docpack pack = Docpack.open(file)) {
      read(pack);
    }
    return 0;
  }

  abstract void read(Docpack pack) throws IOException;
}
