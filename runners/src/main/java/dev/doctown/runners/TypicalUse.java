package dev.doctown.runners;

import dev.doctown.transforms.spi.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Uses doctown as people do, once, so that the class data archive knows what is loaded. */
final class TypicalUse {
  private TypicalUse() {}

  /**
   * Builds a small pack and reads it.
   *
   * @param arguments an empty folder to work in
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Installation.announce();
    Path folder = Path.of(arguments[0]);
    Path repository = SmallRepository.in(folder.resolve("small"));
    String pack = folder.resolve("small.docpack").toString();
    run("--help");
    run(
        "build",
        "--repo",
        repository.toString(),
        "--output",
        pack,
        "--history",
        "9",
        "--progress",
        "plain");
    run("inspect", pack);
    run("inspect", "--failures", "--json", pack);
    run("search", pack, "double a number");
    run("search", "--json", pack, "twice");
    run("show", pack, "README.md");
    run("show", pack, "Small.twice");
    run("show", pack, "overview");
    run("verify", pack);
    System.exit(ExitCode.OK.value());
  }

  private static void run(String... arguments) {
    Terminal terminal =
        new Terminal(OutputStream.nullOutputStream(), System.err, false, Integer.MAX_VALUE);
    int exit = Doctown.run(terminal, arguments);
    if (exit != ExitCode.OK.value()) {
      throw new IllegalStateException("doctown " + String.join(" ", arguments) + ": " + exit);
    }
  }
}
