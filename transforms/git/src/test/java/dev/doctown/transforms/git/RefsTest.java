package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefsTest extends GitTest {
  private Path folder;
  private String first;
  private String second;

  @BeforeEach
  void makeTwoCommits() throws IOException {
    folder = fixture.repositoryWithCommit("project");
    first = fixture.git(folder, "rev-parse", "HEAD");
    fixture.git(folder, "tag", "light");
    fixture.git(folder, "tag", "-a", "-m", "release", "v1.0");
    fixture.git(folder, "branch", "feature/x");
    fixture.write(folder, "second.txt", "2\n");
    fixture.commit(folder, "second");
    second = fixture.git(folder, "rev-parse", "HEAD");
  }

  @Test
  void branchesTagsAndCommitsAreFound() throws IOException {
    assertIdentity(first, "light", folder, "light");
    assertIdentity(first, "v1.0", folder, "v1.0");
    assertIdentity(first, "v1.0", folder, "refs/tags/v1.0");
    assertIdentity(first, "feature/x", folder, "feature/x");
    assertIdentity(second, "main", folder, "main");
    assertIdentity(second, "main", folder, "HEAD");
    assertIdentity(first, null, folder, first);
    assertIdentity(first, null, folder, first.substring(0, 7));
  }

  @Test
  void whatGitRevParseTakesIsFound() throws IOException {
    assertIdentity(first, "feature/x", folder, "heads/feature/x");
    assertIdentity(first, "light", folder, "tags/light");
    for (String ref :
        List.of("HEAD~1", "HEAD^", "@~1", "main~", "v1.0^{commit}", "v1.0-0-g" + first)) {
      assertEquals(first, fixture.git(folder, "rev-parse", ref + "^{commit}"));
      assertIdentity(first, null, folder, ref);
    }
    assertIdentity(second, "main", folder, "@");
    Path clone = base.resolve("clone");
    fixture.git(base, "clone", "-q", folder.toString(), clone.toString());
    assertTrue(fixture.git(clone, "branch", "-a").contains("remotes/origin/feature/x"));
    assertIdentity(first, "feature/x", clone, "remotes/origin/feature/x");
    assertIdentity(first, "feature/x", clone, "refs/remotes/origin/feature/x");
  }

  @Test
  void packedRefsAreFound() throws IOException {
    fixture.git(folder, "pack-refs", "--all");
    fixture.git(folder, "gc", "-q", "--prune=now");
    assertIdentity(first, "v1.0", folder, "v1.0");
    assertIdentity(first, "feature/x", folder, "feature/x");
    assertIdentity(second, "main", folder, null);
  }

  @Test
  void aTagWinsOverABranchOfItsNameAsInGit() throws IOException {
    fixture.git(folder, "branch", "light", second);
    assertEquals(first, fixture.git(folder, "rev-parse", "-q", "light"));
    assertIdentity(first, "light", folder, "light");
    assertIdentity(second, "light", folder, "refs/heads/light");
  }

  @Test
  void aDetachedHeadHasNoRef() throws IOException {
    fixture.git(folder, "checkout", "-q", "--detach", first);
    assertIdentity(first, null, folder, null);
  }

  @Test
  void aBareRepositoryIsReadAtHead() throws IOException {
    Path bare = base.resolve("copy.git");
    fixture.git(base, "clone", "-q", "--bare", folder.toString(), bare.toString());
    try (RepositorySnapshot snapshot = fixture.open(bare)) {
      assertEquals(second, snapshot.identity().commit());
      assertEquals("main", snapshot.identity().ref());
      assertEquals("project", snapshot.identity().name());
      assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
    }
    fixture.git(bare, "remote", "remove", "origin");
    try (RepositorySnapshot snapshot = fixture.open(bare.resolve("refs"))) {
      assertEquals("copy", snapshot.identity().name());
    }
  }

  @Test
  void aBareRepositoryWithoutOriginIsCalledAsItsFolder() throws IOException {
    for (String name : List.of("copy.git", "repo")) {
      fixture.git(base, "clone", "-q", "--bare", folder.toString(), base.resolve(name).toString());
      fixture.git(base.resolve(name), "remote", "remove", "origin");
    }

    assertEquals("copy", nameOf(base.resolve("copy.git")));
    assertEquals("repo", nameOf(base.resolve("repo")));
  }

  private String nameOf(Path repository) throws IOException {
    try (RepositorySnapshot snapshot = fixture.open(repository)) {
      String name = snapshot.identity().name();
      assertEquals(name, new GitRepositorySource().name(repository.toString()));
      return name;
    }
  }

  @Test
  void aLinkedWorkTreeHasItsOwnHeadAndIndex() throws IOException {
    Path linked = base.resolve("linked");
    fixture.git(folder, "worktree", "add", "-q", linked.toString(), "feature/x");
    assertIdentity(first, "feature/x", linked, null);
    fixture.write(linked, "new.txt", "n\n");
    try (RepositorySnapshot snapshot = fixture.open(linked)) {
      assertTrue(snapshot.identity().dirty());
      assertEquals(fixture.trackable(linked), listed(snapshot));
    }
    assertIdentity(second, "main", folder, null);
  }

  @Test
  void objectsOfAlternatesAreFound() throws IOException {
    Path sharing = base.resolve("sharing");
    fixture.git(base, "clone", "-q", "--shared", folder.toString(), sharing.toString());
    assertTrue(Files.exists(sharing.resolve(".git/objects/info/alternates")));
    try (RepositorySnapshot snapshot = fixture.open(sharing)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(second, snapshot.identity().commit());
      assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
      assertEquals(2, snapshot.read(snapshot.files().get(1), 10).length);
    }
  }

  @Test
  void aRemoteBranchIsFoundByItsShortName() throws IOException {
    Path clone = base.resolve("clone");
    fixture.git(base, "clone", "-q", folder.toString(), clone.toString());
    assertIdentity(first, "feature/x", clone, "feature/x");
    assertIdentity(first, "feature/x", clone, "origin/feature/x");
  }

  @Test
  void whatIsNoCommitIsNotFound() {
    String blob = fixture.git(folder, "rev-parse", "HEAD:README.md");
    fixture.git(folder, "tag", "blob-tag", blob);
    for (String ref :
        List.of(
            "nope",
            "blob-tag",
            blob,
            "0".repeat(40),
            "abcd",
            "../config",
            "-x",
            "a..b",
            "HEAD~9",
            "HEAD^{tree}",
            "main^{",
            "")) {
      DoctownException e =
          assertThrows(DoctownException.class, () -> fixture.open(folder, ref).close());
      assertEquals(ErrorCode.REF_NOT_FOUND, e.code(), ref);
      assertFalse(String.valueOf(e.getMessage()).contains("\n"), e.getMessage());
    }
  }

  @Test
  void theRemoteGivesNameAndNormalisedUrl() throws IOException {
    fixture.git(
        folder, "remote", "add", "origin", "https://user:secret@GitHub.com/Owner/Repo.git/");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      RepositoryIdentity identity = snapshot.identity();
      assertEquals("Repo", identity.name());
      assertEquals("https://github.com/Owner/Repo", identity.remote());
      assertFalse(identity.toString().contains("secret"));
    }
    assertEquals("Repo", new GitRepositorySource().name(folder.toString()));
  }

  private void assertIdentity(String commit, @Nullable String ref, Path at, @Nullable String asked)
      throws IOException {
    try (RepositorySnapshot snapshot = fixture.open(at, asked)) {
      assertEquals(commit, snapshot.identity().commit());
      if (ref == null) {
        assertNull(snapshot.identity().ref());
      } else {
        assertEquals(ref, snapshot.identity().ref());
      }
      assertEquals(fixture.committed(folder, commit), listed(snapshot));
    }
  }
}
