package dev.doctown.tests.calls;

import dev.doctown.tests.DoctownProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the product says of a small repository that a test writes down. */
final class ResolvedSources {
  private ResolvedSources() {}

  /**
   * Builds a docpack and reads its edges.
   *
   * @param folder empty; the sources and the pack are put there
   * @param sources texts by path
   */
  static SureEdges of(Path folder, Map<String, String> sources)
      throws IOException, InterruptedException {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = repository.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue(), StandardCharsets.UTF_8);
    }
    Path pack = folder.resolve("sources.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=" + repository, "--skip-embeddings", "--output=" + pack)
        .expectSuccess();
    return SureEdges.of(pack);
  }
}
