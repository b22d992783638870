package dev.doctown.runners;

import dev.doctown.transforms.spi.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Uses doctown as people do, once, so that the class data archive knows what is loaded. */
final class TypicalUse {
  private static final Map<String, String> SOURCES =
      Map.of(
          "README.md", "# Small\n\nA repository to start up with.\n",
          "Small.java",
              """
              /** Small. */
              class Small {
                int twice(int x) { return helper(x); }
                int helper(int x) { return 2 * x; }
              }
              """,
          "small.py", "import os\n\ndef twice(x):\n    \"\"\"Doubles.\"\"\"\n    return 2 * x\n",
          "small.js", "export function twice(x) { return 2 * x; }\n",
          "small.ts", "export function twice(x: number): number { return 2 * x; }\n",
          "small.go", "package small\n\nfunc Twice(x int) int { return 2 * x }\n",
          "small.rs", "pub fn twice(x: i32) -> i32 { 2 * x }\n",
          "small.c", "int twice(int x) { return 2 * x; }\n",
          "small.cpp", "namespace small { int twice(int x) { return 2 * x; } }\n",
          "data.json", "{\"answer\": 42}\n");

  private TypicalUse() {}

  /**
   * Builds a small pack and reads it.
   *
   * @param arguments an empty folder to work in
   */
  public static void main(String[] arguments) throws IOException {
    Installation.announce();
    Path folder = Path.of(arguments[0]);
    Path repository = Files.createDirectory(folder.resolve("small"));
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Files.writeString(repository.resolve(source.getKey()), source.getValue());
    }
    String pack = folder.resolve("small.docpack").toString();
    run("--help");
    run("build", "--repo", repository.toString(), "--output", pack, "--progress", "plain");
    run("inspect", pack);
    run("inspect", "--failures", "--json", pack);
    run("search", pack, "double a number");
    run("search", "--json", pack, "twice");
    run("show", pack, "README.md");
    run("show", pack, "Small.twice");
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
