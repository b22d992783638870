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
        List.of("Ann: src/b.txt +0 -1", "Ben: a.txt +2 -1", "Ann: a.txt +3 -0, src/b.txt +1 -0");
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
            "another: old.txt +1 -0",
            "rename: new.txt +0 -0",
            "rename and edit: new.txt +1 -0",
            "edit: new.txt +1 -1",
            "root: new.txt +6 -0"),
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

    assertEquals(
        List.of("main: a.txt +1 -0", "topic: b.txt +1 -0", "root: a.txt +1 -0"), history());
    assertEquals(List.of("main: a.txt +1 -0"), history(project, null, 2));
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

    assertEquals(
        List.of("topic: new.txt +1 -0", "rename: new.txt +0 -0", "root: new.txt +4 -0"), history());
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
            "empty: ",
            "edit: binary +0 -0, link +1 -1, open +1 -1, script +0 -0",
            "root: big.txt +0 -0, binary +0 -0, empty +0 -0, link +1 -0, open +1 -0, script +1 -0"),
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
      assertEquals(
          List.of("root: caf\\xe9 +1 -0, caf\u00E9.txt +1 -0"), HistoryText.of(snapshot, ALL));
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
        expected.add("someone:");
      } else if (fields.length == 3) {
        expected.set(
            last,
            expected.get(last)
                + (expected.get(last).endsWith(":") ? " " : ", ")
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

  @Test
  void authorsAreNamesWithoutAddresses() throws IOException {
    for (String author :
        List.of("Zo\u00EB \uD83D\uDE00", "me@example.org", "A\u202EB", "x".repeat(200))) {
      commit(author);
    }
    fixture.git(project, "config", "i18n.commitEncoding", "ISO-8859-1");
    String latin1 = fixture.git(project, "write-tree");
    byte[] commit =
        PathText.bytes(
            "tree "
                + latin1
                + "\nparent "
                + fixture.git(project, "rev-parse", "HEAD")
                + "\nauthor Ren\u00E9 <r@example.org> 1700009000 +0000"
                + "\ncommitter C <c@example.org> 1700009000 +0000\n\nno encoding is named\n");
    byte[] id =
        fixture.gitBytes(project, Map.of(), commit, "hash-object", "-t", "commit", "-w", "--stdin");
    fixture.git(project, "reset", "-q", "--hard", GitFixture.text(id).strip());

    try (RepositorySnapshot snapshot = fixture.open(project, "HEAD")) {
      assertEquals(
          List.of("Ren\u00E9", "x".repeat(100), "A B", "me", "Zo\u00EB \uD83D\uDE00"),
          HistoryText.commits(snapshot, ALL).stream().map(SourceCommit::authorName).toList());
    }
  }
}
