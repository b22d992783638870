package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.SourceCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What commits of a repository on this machine are told. */
class HistoryTest extends ProjectTest {
  @Test
  void commitsComeNewestFirstWithTheLinesTheyChanged() throws IOException {
    write("a.txt", "one\ntwo\nthree\n");
    write("src/b.txt", "only\n");
    commit("Ann");
    write("a.txt", "one\n2\nthree\nfour\n");
    commit("Ben");
    Files.delete(project.resolve("src/b.txt"));
    commit("Ann");

    List<String> expected =
        List.of("src/b.txt +0 -1", "a.txt +2 -1", "a.txt +3 -0, src/b.txt +1 -0");
    assertEquals(expected, history());
    assertEquals(expected.subList(0, 2), history(project, null, 2));
    assertEquals(expected.subList(1, 3), history(project, "HEAD~1", ALL));
    assertEquals(List.of(), history(project, null, 0));
    Path bare = base.resolve("bare.git");
    fixture.git(base, "clone", "-q", "--bare", project.toString(), bare.toString());
    assertEquals(expected, history(bare, null, ALL));
    try (RepositorySnapshot snapshot = fixture.open(project);
        RepositorySnapshot reopened = new GitRepositorySource().reopen(snapshot.address())) {
      assertEquals(expected, HistoryText.of(reopened, ALL));
      SourceCommit newest = HistoryText.commits(reopened, 1).get(0);
      assertEquals(snapshot.identity().commit(), newest.id());
      assertEquals(1_700_000_173, newest.authorTimeSeconds());
    }
  }

  @Test
  void aFileIsFollowedThroughItsNames() throws IOException {
    write("old.txt", "1\n2\n3\n4\n5\n6\n");
    commit("root");
    write("old.txt", "1\n2\n3\n4\n5\nsix\n");
    commit("edit");
    fixture.git(project, "mv", "old.txt", "middle.txt");
    write("middle.txt", "1\n2\n3\n4\n5\nsix\n7\n");
    commit("rename and edit");
    fixture.git(project, "mv", "middle.txt", "new.txt");
    commit("rename");
    write("old.txt", "another\n");
    commit("another");

    assertEquals(
        List.of(
            "old.txt +1 -0", "new.txt +0 -0", "new.txt +1 -0", "new.txt +1 -1", "new.txt +6 -0"),
        history());
  }

  @Test
  void commitsOfBranchesAreToldAndMergesAreNot() throws IOException {
    write("a.txt", "a\n");
    commit("root");
    fixture.git(project, "checkout", "-q", "-b", "topic");
    write("b.txt", "b\n");
    commit("topic");
    fixture.git(project, "checkout", "-q", "main");
    write("a.txt", "a\nb\n");
    commit("main");
    git("merger", "merge", "-q", "--no-ff", "-m", "merge", "topic");

    assertEquals(List.of("a.txt +1 -0", "b.txt +1 -0", "a.txt +1 -0"), history());
    assertEquals(List.of("a.txt +1 -0"), history(project, null, 2));
  }

  @Test
  void aBranchThatStillHasTheOldNameIsUnderstood() throws IOException {
    write("old.txt", "1\n2\n3\n4\n");
    commit("root");
    fixture.git(project, "branch", "topic");
    fixture.git(project, "mv", "old.txt", "new.txt");
    commit("rename");
    fixture.git(project, "checkout", "-q", "topic");
    write("old.txt", "1\n2\n3\n4\n5\n");
    commit("topic");
    fixture.git(project, "checkout", "-q", "main");
    git("merger", "merge", "-q", "-m", "merge", "topic");

    assertEquals(List.of("new.txt +1 -0", "new.txt +0 -0", "new.txt +4 -0"), history());
  }

  @Test
  void whatHasNoLinesIsChangedAllTheSame() throws IOException {
    write("binary", "\0\n");
    write("script", "echo\n");
    write("link", "text\n");
    write("open", "no end");
    write("empty", "");
    write("big.txt", "line of text\n".repeat((ChangedBlobs.LARGEST + 12) / 13));
    commit("root");
    write("binary", "\0\0\n");
    fixture.git(project, "update-index", "--chmod=+x", "script");
    project.resolve("script").toFile().setExecutable(true);
    Files.delete(project.resolve("link"));
    fixture.link(project, "link", "script");
    write("open", "no end\n");
    commit("edit");
    git("empty", "commit", "-q", "--allow-empty", "-m", "nothing");

    assertEquals(
        List.of(
            "",
            "binary +0 -0, link +1 -1, open +1 -1, script +0 -0",
            "big.txt +0 -0, binary +0 -0, empty +0 -0, link +1 -0, open +1 -0, script +1 -0"),
        history());
  }

  @Test
  void namesOfFilesAreThoseOfTheListing() throws IOException {
    String key = PathText.key(new byte[] {'c', 'a', 'f', (byte) 0xE9});
    fixture.write(project, "caf\u00E9.txt", "1\n");
    String blob = fixture.git(project, "hash-object", "-w", "caf\u00E9.txt");
    fixture.gitBytes(
        project,
        Map.of(),
        PathText.bytes("100644 " + blob + "\t" + key + "\0"),
        "update-index",
        "-z",
        "--index-info");
    fixture.git(project, "add", "caf\u00E9.txt");
    git("root", "commit", "-q", "-m", "both");

    try (RepositorySnapshot snapshot = fixture.open(project, "HEAD")) {
      assertEquals(List.of("caf\\xe9 +1 -0, caf\u00E9.txt +1 -0"), HistoryText.of(snapshot, ALL));
      assertEquals("caf\\xe9", snapshot.files().get(0).path());
    }
  }

  @Test
  void linesAreCountedAsTheGitProgramCountsThem() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<List<String>> files = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < 25; round++) {
      for (int file = 0; file < files.size(); file++) {
        edit(files.get(file), random, round);
        write("file" + file, String.join("", files.get(file)));
      }
      commit("someone");
    }
    List<String> expected = new ArrayList<>();
    for (String line :
        fixture
            .git(project, "log", "--numstat", "--minimal", "--format=tformat:someone")
            .split("\n")) {
      String[] fields = line.split("\t");
      int last = expected.size() - 1;
      if (line.equals("someone")) {
        expected.add("");
      } else if (fields.length == 3) {
        expected.set(
            last,
            expected.get(last)
                + (expected.get(last).isEmpty() ? "" : ", ")
                + fields[2]
                + " +"
                + fields[0]
                + " -"
                + fields[1]);
      }
    }

    assertEquals(25, expected.size());
    assertEquals(expected, history(), "seed " + seed);
  }

  /** Every line is there once, so that there is one shortest script. */
  private static void edit(List<String> lines, Random random, int round) {
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      lines.add(random.nextInt(lines.size() + 1), "line " + round + " " + i + "\n");
      if (random.nextInt(3) == 0) {
        lines.remove(random.nextInt(lines.size()));
      }
    }
  }
}
