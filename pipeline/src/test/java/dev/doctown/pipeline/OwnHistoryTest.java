package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.fake.ScriptedGenerators;
import dev.doctown.transforms.core.fake.ScriptedWriter;
import dev.doctown.transforms.spi.GenerationRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a commit of this project to the next a build asks what the commit made new. */
class OwnHistoryTest {
  private static final String PART = "transforms/worker";
  private static final int COMMITS = 9;
  private static final String MODEL = ScriptedGenerators.model(ScriptedWriter.READER, "history");

  @TempDir private Path folder = Path.of("");

  @Test
  void aCommitAsksWhatItMadeNewAndNothingElse() throws IOException, InterruptedException {
    List<String> commits = new ArrayList<>(commits());
    assumeTrue(commits.size() > 2, () -> PART + " has " + commits.size() + " commits: shallow?");
    Collections.reverse(commits);
    WrittenState state = null;
    List<String> known = List.of();
    List<String> figures = new ArrayList<>();
    List<String> excessive = new ArrayList<>();
    for (String commit : commits) {
      final int before = requests().size();
      Map<String, byte[]> files = files(commit);
      PackReceipt receipt = build(files, known);
      WrittenState after = new WrittenState(files, receipt);
      List<GenerationRequest> requests = requests();
      long asked =
          requests.subList(before, requests.size()).stream()
              .map(GenerationRequest::own)
              .distinct()
              .count();
      if (state != null) {
        int allowed = after.questionsBehind(state);
        String figure = commit.substring(0, 8) + " asked " + asked + ", allowed " + allowed;
        figures.add(figure);
        if (asked > allowed) {
          excessive.add(figure);
        }
      }
      state = after;
      known = List.of(PackRows.path(receipt).toString());
    }
    System.out.println(PART + ": " + figures);
    assertEquals(List.of(), excessive);
  }

  private static List<GenerationRequest> requests() {
    return ScriptedGenerators.requests(MODEL);
  }

  private PackReceipt build(Map<String, byte[]> files, List<String> known) throws IOException {
    return Builds.build(
        Builds.direct(2),
        Builds.documented(
            MemoryRepositories.put("history", files),
            Files.createTempDirectory(folder, "work"),
            MODEL,
            0,
            known,
            Files.createTempDirectory(folder, "answers")));
  }

  private static List<String> commits() throws IOException, InterruptedException {
    String number = Integer.toString(COMMITS);
    return new String(
            git("log", "--format=%H", "-n", number, "--", ":/" + PART), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static Map<String, byte[]> files(String commit) throws IOException, InterruptedException {
    Map<String, byte[]> files = new TreeMap<>();
    String listing =
        new String(
            git("ls-tree", "-r", "--full-tree", "--name-only", commit, PART + "/"),
            StandardCharsets.UTF_8);
    for (String path : listing.lines().toList()) {
      files.put(path, git("show", commit + ":" + path));
    }
    return files;
  }

  private static byte[] git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    byte[] out = process.getInputStream().readAllBytes();
    // Where there is no history there is nothing to look at.
    assumeTrue(process.waitFor() == 0, () -> String.join(" ", command) + ": is this a git clone?");
    assertTrue(out.length > 0 || !arguments[0].equals("show"), String.join(" ", command));
    return out;
  }
}
