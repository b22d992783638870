package dev.doctown.tests.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doctown.tests.DoctownProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A docpack built by the command with its default model, and asked by the command. */
final class AskedPack {
  private static final int HITS = 5;

  private final Path folder;
  private final Path repository;
  private final Path pack;
  private final ObjectMapper mapper = new ObjectMapper();

  private AskedPack(Path folder, Path repository, Path pack) {
    this.folder = folder;
    this.repository = repository;
    this.pack = pack;
  }

  /**
   * Builds the docpack of a repository.
   *
   * @param folder where the pack is put
   */
  static AskedPack build(Path folder, Path repository) throws IOException, InterruptedException {
    Path pack = folder.resolve("asked.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo", repository.toString(), "--output", pack.toString())
        .expectSuccess();
    return new AskedPack(folder, repository, pack);
  }

  /** Where the first answer to a question stands: a page, or a rank among the first hits. */
  Optional<String> answerTo(Question question) throws IOException, InterruptedException {
    for (Answer answer : question.answers()) {
      if (answer.isPage() && entry(answer.page()).contains(answer.text())) {
        return Optional.of(answer.page());
      }
    }
    if (question.answers().stream().allMatch(Answer::isPage)) {
      return Optional.empty();
    }
    int rank = 1;
    for (JsonNode hit : search(question.text())) {
      String path = hit.get("path").asText();
      List<String> lines = Files.readAllLines(repository.resolve(path), StandardCharsets.UTF_8);
      int first = hit.get("start_line").asInt();
      int last = hit.get("end_line").asInt();
      if (question.answers().stream()
          .anyMatch(answer -> answer.isGivenBy(path, lines, first, last))) {
        return Optional.of("hit " + rank);
      }
      rank++;
    }
    return Optional.empty();
  }

  private JsonNode search(String words) throws IOException, InterruptedException {
    String json =
        DoctownProcess.in(folder)
            .run("search", pack.toString(), "--json", "--limit", String.valueOf(HITS), words)
            .expectSuccess();
    return mapper.readTree(json).get("results");
  }

  private String entry(String path) throws IOException {
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      ZipEntry entry = zip.getEntry(path);
      if (entry == null) {
        return "";
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
