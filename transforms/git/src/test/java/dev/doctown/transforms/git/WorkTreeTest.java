package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTreeTest extends GitTest {
  @Test
  void cleanWorkTreeIsItsCommit() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      RepositoryIdentity identity = snapshot.identity();
      assertEquals("project", identity.name());
      assertNull(identity.remote());
      assertEquals(fixture.git(folder, "rev-parse", "HEAD"), identity.commit());
      assertEquals("main", identity.ref());
      assertEquals(1_700_000_001L, identity.commitTime());
      assertFalse(identity.dirty());
      assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
      assertNull(snapshot.address().workTree());
      RepositoryFile readme = file(snapshot, "README.md");
      assertEquals(8, readme.size());
      assertEquals("# Title\n", GitFixture.text(snapshot.read(readme, 8)));
    }
  }

  @Test
  void aPathInsideAWorkTreeOrItsGitDirectoryMeansTheRepository() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    for (Path inside : List.of(folder.resolve("src"), folder.resolve(".git"))) {
      try (RepositorySnapshot snapshot = fixture.open(inside)) {
        assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
        assertEquals("project", snapshot.identity().name());
      }
    }
    GitRepositorySource source = new GitRepositorySource();
    assertEquals(folder.toString(), source.surrounding(folder.resolve("src/").toString()));
    assertNull(source.surrounding(folder.toString()));
    assertNull(source.surrounding(folder.resolve(".git").toString()));
    assertNull(source.surrounding("https://example.org/a/b"));
    assertNull(source.surrounding(base.toString()));
  }

  @Test
  void changedAndUntrackedFilesComeFromDiskAndDeletedOnesAreGone() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.write(folder, "kept.txt", "kept\n");
    fixture.write(folder, "gone.txt", "gone\n");
    fixture.commit(folder, "second");
    String cleanHash;
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      cleanHash = snapshot.identity().contentHash();
    }
    fixture.write(folder, "README.md", "# Changed\n");
    fixture.write(folder, "new/file.txt", "new\n");
    Files.delete(folder.resolve("gone.txt"));
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(snapshot.identity().dirty());
      assertNull(snapshot.identity().commit());
      assertNull(snapshot.identity().commitTime());
      assertEquals("main", snapshot.identity().ref());
      assertNotEquals(cleanHash, snapshot.identity().contentHash());
      assertEquals(
          List.of("README.md", "kept.txt", "new/file.txt", "src/Main.java"),
          snapshot.files().stream().map(RepositoryFile::path).toList());
      assertEquals("# Changed\n", read(snapshot, "README.md"));
      assertEquals("new\n", read(snapshot, "new/file.txt"));
      assertEquals("kept\n", read(snapshot, "kept.txt"));
      assertTrue(file(snapshot, "README.md").onDisk());
      assertFalse(file(snapshot, "kept.txt").onDisk());
      assertEquals(fixture.trackable(folder), listed(snapshot));
    }
  }

  @Test
  void withARefTheWorkTreeIsNotConsulted() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.write(folder, "README.md", "# Changed\n");
    Files.writeString(folder.resolve(".git/index"), "damaged");
    try (RepositorySnapshot snapshot = fixture.open(folder, "main")) {
      assertFalse(snapshot.identity().dirty());
      assertEquals("# Title\n", read(snapshot, "README.md"));
    }
  }

  @Test
  void ignoredFilesAreLeftOutUnlessTracked() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.write(folder, "ignored/tracked.txt", "1\n");
    fixture.write(folder, "deep/er/x.log", "1\n");
    fixture.commit(folder, "files");
    fixture.write(folder, ".gitignore", "\uFEFFignored/\n*.log\n!keep.log\n/only-top\nspace\\ \n");
    fixture.write(folder, "deep/.gitignore", "!y.log\nz/**\n!z/q\n");
    fixture.commit(folder, "ignore");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
    }
    for (String path :
        List.of(
            "ignored/untracked.txt",
            "a.log",
            "keep.log",
            "deep/y.log",
            "deep/er/y.log",
            "deep/z/p",
            "deep/z/q",
            "only-top",
            "deep/only-top",
            "space ",
            "excluded.by.info")) {
      fixture.write(folder, path, path);
    }
    fixture.write(folder, ".git/info/exclude", "*.by.info\n");
    fixture.write(folder, "ignored/tracked.txt", "2\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertEquals(fixture.trackable(folder), listed(snapshot));
      assertEquals("2\n", read(snapshot, "ignored/tracked.txt"));
    }
  }

  @Test
  void kindsAreRecordedAndLinksAndSubmodulesNotFollowed() throws IOException {
    Path inner = fixture.repositoryWithCommit("inner");
    Path folder = fixture.repositoryWithCommit("project");
    fixture.git(folder, "submodule", "--quiet", "add", inner.toString(), "sub");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("src"));
    fixture.link(folder, "dangling", "nowhere/");
    Path script = fixture.write(folder, "run.sh", "#!/bin/sh\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    fixture.commit(folder, "kinds");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
    }
    fixture.write(folder, "sub/untracked", "not ours\n");
    fixture.link(folder, "new-link", "src//x/");
    fixture.link(folder, "new-folder-link", "src");
    fixture.link(folder, "new-folder-link-slash", "src/");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rw-r--r--"));
    Path nested = fixture.repositoryWithCommit("project/nested");
    fixture.write(nested, "more", "not ours\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertEquals(fixture.trackable(folder), listed(snapshot));
      assertEquals(7, file(snapshot, "new-link").size());
    }
  }

  @Test
  void namesKeepTheirBytes() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    // Emoji sort after U+FFxx by UTF-8, before it by UTF-16.
    String[] names = {
      "new\nline", "tab\t\"quote\"", "ü", "\uFF5E", "\uD83D\uDE00", "\\xff", "\\xff.py"
    };
    for (String name : names) {
      Files.writeString(DiskPaths.resolve(folder, PathText.keyOf(name)), name);
    }
    String latin = "gr\u00fc\u00df\u00ff/\u00e4.txt";
    Files.createDirectories(DiskPaths.resolve(folder, PathText.parent(latin)));
    Files.writeString(DiskPaths.resolve(folder, latin), "latin");
    Files.writeString(DiskPaths.resolve(folder, "\u00ff"), "collides with the name \\xff");
    Files.writeString(DiskPaths.resolve(folder, "\u00ff.py"), "collides, and is Python still");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertEquals(fixture.trackable(folder), listed(snapshot));
      assertEquals(
          List.of(
              "README.md",
              "\\xff",
              "\\xff.py",
              "\\xff\\",
              "\\xff\\.py",
              "gr\\xfc\\xdf\\xff/\\xe4.txt",
              "new\nline",
              "src/Main.java",
              "tab\t\"quote\"",
              "ü",
              "\uFF5E",
              "\uD83D\uDE00"),
          snapshot.files().stream().map(RepositoryFile::path).toList());
      RepositoryFile file = file(snapshot, "gr\\xfc\\xdf\\xff/\\xe4.txt");
      assertArrayEquals(PathText.bytes(latin), file.pathBytes());
      assertEquals("latin", GitFixture.text(snapshot.read(file, 100)));
    }
    fixture.commit(folder, "names");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(fixture.committed(folder, "HEAD"), listed(snapshot));
    }
  }

  @Test
  void aRepositoryInsideWithoutACommitIsARow() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.repository("project/nested");
    fixture.write(folder, "nested/a.txt", "1\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(snapshot.identity().dirty());
      RepositoryFile nested = file(snapshot, "nested");
      assertEquals(RepositoryFile.Kind.SUBMODULE, nested.kind());
      assertEquals("0".repeat(40), nested.blob());
      assertEquals(
          List.of("README.md", "nested", "src/Main.java"),
          snapshot.files().stream().map(RepositoryFile::path).toList());
    }
  }

  @Test
  void stagedIntendedConflictingAndMarkedFilesAreWhatGitWouldTrack() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    for (String name : List.of("conflict", "assumed", "skipped", "type")) {
      fixture.write(folder, name, "base\n");
    }
    fixture.commit(folder, "base");
    fixture.git(folder, "checkout", "-q", "-b", "other");
    fixture.write(folder, "conflict", "theirs\n");
    fixture.commit(folder, "theirs");
    fixture.git(folder, "checkout", "-q", "main");
    fixture.write(folder, "conflict", "ours\n");
    fixture.commit(folder, "ours");
    fixture.git(folder, "update-index", "--assume-unchanged", "assumed");
    fixture.git(folder, "update-index", "--skip-worktree", "skipped");
    fixture.git(folder, "read-tree", "-m", "main~1", "main", "other");
    fixture.write(folder, "assumed", "changed\n");
    Files.delete(folder.resolve("skipped"));
    fixture.write(folder, "staged", "staged\n");
    fixture.git(folder, "add", "staged");
    fixture.write(folder, "intended", "intended\n");
    fixture.git(folder, "add", "-N", "intended");
    Files.delete(folder.resolve("type"));
    Files.createSymbolicLink(folder.resolve("type"), Path.of("base\n"));
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(snapshot.identity().dirty());
      assertEquals(fixture.trackable(folder), listed(snapshot));
    }
  }

  @Test
  void aFolderInPlaceOfAFileAndALinkInPlaceOfAFolderAreSeen() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.write(folder, "a/b", "1\n");
    fixture.write(folder, "c", "2\n");
    fixture.commit(folder, "second");
    Files.delete(folder.resolve("c"));
    fixture.write(folder, "c/d", "3\n");
    Files.move(folder.resolve("a"), base.resolve("moved"));
    Files.createSymbolicLink(folder.resolve("a"), base.resolve("moved"));
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertEquals(fixture.trackable(folder), listed(snapshot));
    }
  }

  @Test
  void aBranchWithoutCommitIsADirtyWorkTree() throws IOException {
    Path folder = fixture.repository("project");
    fixture.write(folder, "a.txt", "1\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(snapshot.identity().dirty());
      assertEquals("main", snapshot.identity().ref());
      assertEquals(fixture.trackable(folder), listed(snapshot));
    }
  }
}
