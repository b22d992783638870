package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    if (!Files.exists(file)) {
      refuseWrongOrder();
    }
    try (Docpack pack = Docpack.open(file)) {
      read(pack);
    }
    return 0;
  }

  private void refuseWrongOrder() throws IOException {
    for (String word : words()) {
      Path other = Path.of(word);
      if (Files.isRegularFile(other) && Docpack.isDocpack(other)) {
        throw new DoctownException(
            ErrorCode.PACK_NOT_FOUND,
            file + " does not exist; the docpack comes first, before what is sought: " + other);
      }
    }
  }

  /** What stands behind the docpack on the command line. */
  List<String> words() {
    return List.of();
  }

  abstract void read(Docpack pack) throws IOException;
}
