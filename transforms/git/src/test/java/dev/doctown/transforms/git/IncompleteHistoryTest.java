package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.SourceCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;

/** Where there is no history, or not all of it. */
class IncompleteHistoryTest extends ProjectTest {
  @Test
  void anImportNamesNoFiles() throws IOException {
    for (int i = 0; i < SourceCommit.MOST_FILES; i++) {
      write("folder" + i % 7 + "/" + i, i + "\n");
    }
    commit("as many as may be");
    for (int i = 0; i <= SourceCommit.MOST_FILES; i++) {
      write("folder" + i % 7 + "/" + i, "changed " + i + "\n");
    }
    commit("too many");

    try (RepositorySnapshot snapshot = fixture.open(project)) {
      assertEquals(
          List.of(0, SourceCommit.MOST_FILES),
          HistoryText.commits(snapshot, ALL).stream()
              .map(commit -> commit.files().size())
              .toList());
    }
  }

  @Test
  void whatIsUncommittedHasNoHistory() throws IOException {
    write("a.txt", "a\n");
    assertEquals(List.of(), history());
    commit("root");
    write("a.txt", "b\n");
    write("b.txt", "b\n");

    assertEquals(List.of("a.txt +1 -0"), history());
    Path folder = Files.createDirectory(base.resolve("folder"));
    fixture.write(folder, "a.txt", "a\n");
    assertEquals(List.of(), history(folder, null, ALL));
  }

  @Test
  void aShallowCloneTellsWhatItHas() throws IOException {
    for (int i = 1; i <= 4; i++) {
      write("a.txt", "line\n".repeat(i));
      commit("commit " + i);
    }
    Path clone = base.resolve("clone");
    String url = "file://" + project;
    fixture.git(base, "clone", "-q", "--depth=3", url, clone.toString());

    assertEquals(List.of("a.txt +1 -0", "a.txt +1 -0"), history(clone, null, ALL));
  }

  @Test
  void aPartialCloneTellsWhatItHas() throws IOException {
    fixture.git(project, "config", "uploadpack.allowFilter", "true");
    write("a.txt", "1\n2\n3\n");
    commit("root");
    fixture.git(project, "mv", "a.txt", "b.txt");
    write("b.txt", "1\n2\n3\n4\n");
    commit("rename and edit");
    write("b.txt", "1\n2\n3\n4\n5\n");
    commit("edit");
    List<String> clone = List.of("clone", "-q", "--bare", "file://" + project);
    for (String filter : List.of("blob:none", "tree:0")) {
      List<String> arguments = new ArrayList<>(clone);
      arguments.addAll(List.of("--filter=" + filter, base.resolve(filter).toString()));
      fixture.git(base, arguments.toArray(String[]::new));
    }

    assertEquals(
        List.of("b.txt +0 -0", "a.txt +0 -0, b.txt +0 -0", "a.txt +0 -0"),
        history(base.resolve("blob:none"), null, ALL));
    DoctownException nothing =
        assertThrows(DoctownException.class, () -> history(base.resolve("tree:0"), null, ALL));
    assertEquals(ErrorCode.REPOSITORY_UNREADABLE, nothing.code());
  }

  @Test
  void aDamagedHistoryIsToldAndAMissingOneEnds() throws IOException {
    write("a.txt", "1\n");
    commit("root");
    write("a.txt", "2\n");
    commit("edit");
    write("a.txt", "3\n");
    commit("newest");
    String tree = fixture.git(project, "rev-parse", "HEAD~2^{tree}");
    Path object = project.resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2));
    assertTrue(object.toFile().setWritable(true));
    byte[] content = Files.readAllBytes(object);
    content[content.length / 2] ^= 0x55;
    Files.write(object, content);

    DoctownException damaged = assertThrows(DoctownException.class, this::history);

    assertEquals(ErrorCode.REPOSITORY_UNREADABLE, damaged.code());
    assertEquals(
        project.toRealPath().resolve(".git")
            + " has a damaged commit in its history; run git fsck in it",
        damaged.getMessage());
    Files.delete(object);
    assertEquals(List.of("a.txt +1 -1"), history());
  }

  @Test
  void aHistoryThatCostsTooMuchEnds() throws IOException {
    for (char c = 'a'; c <= 'c'; c++) {
      write("a.txt", String.valueOf(c).repeat(1000));
      commit("commit " + c);
    }
    List<String> found = new ArrayList<>();
    String newest = fixture.git(project, "rev-parse", "HEAD").strip();
    try (Repository repository =
        Repositories.open(project.resolve(".git"), project, project.toString())) {
      ObjectId head = repository.resolve("HEAD");
      // To compare two contents takes 2,000 and a little.
      new CommitHistory(repository, head, 3_000).visit(ALL, commit -> found.add(commit.id()));
    }

    assertEquals(List.of(newest), found);
  }
}
