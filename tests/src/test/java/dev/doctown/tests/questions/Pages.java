package dev.doctown.tests.questions;

import dev.doctown.tests.DoctownProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The exported pages of a docpack, as a reader sees them: without marks and the targets of links.
 */
record Pages(Path folder) {

  /**
   * A line of a page.
   *
   * @param number 1-based
   * @param heading the nearest above it
   */
  record Line(int number, String heading, String text) {}

  /** Builds the docpack of a repository and exports its pages. */
  static Pages of(Path work, Path repository) throws IOException, InterruptedException {
    DoctownProcess doctown = DoctownProcess.in(work);
    doctown
        .run("build", "--repo", repository.toString(), "--output", "p.docpack", "--skip-embeddings")
        .expectSuccess();
    Path folder = work.resolve("pages");
    doctown.run("export", "markdown", "p.docpack", "--output", folder.toString()).expectSuccess();
    return new Pages(folder);
  }

  /** The lines of a page; empty when there is no such page. */
  List<Line> lines(String page) throws IOException {
    Path file = folder.resolve(page);
    List<Line> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    String heading = "";
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      heading = line.matches("#+ .*") ? line.replaceFirst("^#+ ", "") : heading;
      String read = line.replaceAll("\\[([^\\[\\]]*)]\\([^()\\s]*\\)", "$1");
      lines.add(new Line(++number, heading, read.replace("`", "")));
    }
    return lines;
  }
}
