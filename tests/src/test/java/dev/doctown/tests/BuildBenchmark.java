package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seconds and peak memory of whole builds, as processes of their own, with and without vectors, and
 * of the commands that read the packs; and what the builds say of their stages.
 *
 * <p>{@code -Ddoctown.benchmark.repositories=PATH:PATH…} names repositories; without it the default
 * corpora are built. Needs GNU time ({@code /usr/bin/time}) for the memory.
 */
@Tag("benchmark")
class BuildBenchmark {
  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final Pattern PEAK = Pattern.compile("PEAK (\\d+)");
  private static final int ROUNDS = 3;

  @Test
  void buildsAndReadingCommands(@TempDir Path folder) throws IOException, InterruptedException {
    System.out.println("| repository | command | seconds (3 runs) | peak RSS MB |");
    System.out.println("|---|---|---|---:|");
    for (Path repository : repositories(folder)) {
      String pack = repository.getFileName() + ".docpack";
      build(folder, repository, pack, "--skip-embeddings");
      build(folder, repository, pack, "--embed=source");
      measure(folder, repository, "inspect", pack);
      measure(folder, repository, "search", pack, "where are options parsed");
    }
  }

  private static List<Path> repositories(Path folder) throws IOException, InterruptedException {
    String named = System.getProperty("doctown.benchmark.repositories", "");
    if (!named.isEmpty()) {
      return Arrays.stream(named.split(":")).map(Path::of).toList();
    }
    List<Path> repositories = new ArrayList<>();
    for (Corpus corpus : Corpus.MEASURED) {
      repositories.add(corpus.repository(folder));
    }
    return repositories;
  }

  private static void build(Path folder, Path repository, String pack, String how)
      throws IOException, InterruptedException {
    String summary =
        measure(
            folder, repository, "build", "--repo", repository.toString(), "--output", pack, how);
    try (Stream<String> lines = summary.lines()) {
      lines
          .filter(line -> line.startsWith("doctown ") || line.startsWith("  "))
          .forEach(line -> System.out.println("<!-- " + line.strip() + " -->"));
    }
  }

  private static String measure(Path folder, Path repository, String... command)
      throws IOException, InterruptedException {
    DoctownProcess process = DoctownProcess.in(folder);
    if (Files.isExecutable(GNU_TIME)) {
      process = process.startedBy(GNU_TIME.toString(), "-f", "PEAK %M");
    }
    List<String> seconds = new ArrayList<>();
    long peak = 0;
    String said = "";
    for (int round = 0; round < ROUNDS; round++) {
      if (command[0].equals("build")) {
        // A pack at the target would lend its vectors.
        Files.deleteIfExists(folder.resolve(repository.getFileName() + ".docpack"));
      }
      long start = System.nanoTime();
      DoctownProcess.Result result = process.run(command);
      seconds.add(String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9));
      assertEquals(0, result.exit(), result::err);
      said = result.err();
      Matcher matcher = PEAK.matcher(said);
      peak = matcher.find() ? Math.max(peak, Long.parseLong(matcher.group(1)) / 1_000) : peak;
    }
    System.out.println(
        "| "
            + repository.getFileName()
            + " | "
            + command[0]
            + " "
            + command[command.length - 1]
            + " | "
            + String.join(", ", seconds)
            + " | "
            + peak
            + " |");
    return said;
  }
}
