package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ExitCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FailuresTest extends GitTest {
  private Path folder;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = fixture.repositoryWithCommit("project");
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException {
    Path file = fixture.write(base, "a-file", "x");
    Path loop = base.resolve("loop");
    fixture.link(base, "loop", "loop");
    assertFails(ErrorCode.REPOSITORY_NOT_FOUND, base.resolve("missing"), null);
    assertFails(ErrorCode.REPOSITORY_NOT_FOUND, file, null);
    assertFails(ErrorCode.REPOSITORY_UNREADABLE, loop, null);
    assertFails(ErrorCode.REPOSITORY_NOT_FOUND, "nul\0byte", null);
  }

  @Test
  void whatHasNoCommitsIsEmpty() {
    assertFails(ErrorCode.REPOSITORY_EMPTY, fixture.repository("unborn"), null);
    fixture.git(base, "init", "-q", "--bare", "bare.git");
    assertFails(ErrorCode.REPOSITORY_EMPTY, base.resolve("bare.git"), null);
    assertFails(ErrorCode.REF_NOT_FOUND, base.resolve("bare.git"), "main");
  }

  @Test
  void whatIsNotCheckedOutIsToldAndTheCommitCanBeRead() throws IOException {
    Path clone = base.resolve("clone");
    fixture.git(base, "clone", "-q", "-n", folder.toString(), clone.toString());
    DoctownException e = assertFails(ErrorCode.REPOSITORY_EMPTY, clone, null);
    assertEquals(
        clone
            + " has none of its commit's files checked out; give --ref HEAD to read the commit, or"
            + " run git checkout HEAD . in it",
        e.getMessage());
    try (RepositorySnapshot snapshot = fixture.open(clone, "HEAD")) {
      assertEquals(fixture.committed(folder, "HEAD"), GitFixture.listed(snapshot));
    }
  }

  @Test
  void sparseAndSplitIndexesAreNamedAndTheCommitCanStillBeRead() throws IOException {
    fixture.git(folder, "update-index", "--split-index");
    DoctownException split = assertFails(ErrorCode.REPOSITORY_UNSUPPORTED, folder, null);
    assertTrue(String.valueOf(split.getMessage()).contains("split index"));
    fixture.open(folder, "HEAD").close();
    Path sparse = fixture.repositoryWithCommit("sparse");
    fixture.git(sparse, "sparse-checkout", "init", "--cone", "--sparse-index");
    DoctownException e = assertFails(ErrorCode.REPOSITORY_UNSUPPORTED, sparse, null);
    assertTrue(String.valueOf(e.getMessage()).contains("sparse index"));
    fixture.git(sparse, "sparse-checkout", "init", "--no-sparse-index");
    try (RepositorySnapshot snapshot = fixture.open(sparse)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(fixture.committed(sparse, "HEAD"), GitFixture.listed(snapshot));
    }
  }

  @Test
  void damageIsToldWhereItIs() throws IOException {
    Path index = folder.resolve(".git/index");
    byte[] bytes = Files.readAllBytes(index);
    bytes[bytes.length - 30] ^= 1;
    Files.write(index, bytes);
    assertFails(ErrorCode.REPOSITORY_UNREADABLE, folder, null);
    Files.delete(object(fixture.git(folder, "rev-parse", "HEAD:src")));
    assertFails(ErrorCode.REPOSITORY_UNREADABLE, folder, "HEAD");
    Files.delete(object(fixture.git(folder, "rev-parse", "HEAD")));
    assertFails(ErrorCode.REPOSITORY_UNREADABLE, folder, "HEAD");
    Files.writeString(folder.resolve(".git/config"), "[broken");
    assertFails(ErrorCode.REPOSITORY_UNREADABLE, folder, null);
    Files.delete(folder.resolve(".git/HEAD"));
    assertFails(ErrorCode.REPOSITORY_UNREADABLE, folder, null);
    Path linked = Files.createDirectory(base.resolve("linked"));
    Files.writeString(linked.resolve(".git"), "gitdir: ../nowhere\n");
    assertFails(ErrorCode.REPOSITORY_UNREADABLE, linked, null);
  }

  @Test
  void aMissingOrDamagedBlobIsARowThatCannotBeRead() throws IOException {
    Files.delete(object(fixture.git(folder, "rev-parse", "HEAD:README.md")));
    try (RepositorySnapshot snapshot = fixture.open(folder, "HEAD")) {
      RepositoryFile file = snapshot.files().get(0);
      assertEquals("README.md", file.path());
      assertEquals(ErrorCode.FILE_UNREADABLE, file.unreadable());
      assertCode(ErrorCode.FILE_UNREADABLE, () -> snapshot.read(file, 100));
    }
    Path damaged = fixture.repositoryWithCommit("damaged");
    String blob = fixture.git(damaged, "rev-parse", "HEAD:README.md");
    try (RepositorySnapshot snapshot = fixture.open(damaged, "HEAD")) {
      Path object = damaged.resolve(".git/objects/" + blob.substring(0, 2));
      Path file = object.resolve(blob.substring(2));
      byte[] content = Files.readAllBytes(file);
      Files.delete(file);
      Files.write(file, Arrays.copyOf(content, content.length - 8));
      assertCode(ErrorCode.FILE_UNREADABLE, () -> snapshot.read(snapshot.files().get(0), 100));
    }
  }

  @Test
  void treesThatNoCheckoutWouldTakeAreRefused() throws IOException {
    String blob = fixture.git(folder, "rev-parse", "HEAD:README.md");
    for (List<String> names :
        List.of(List.of(".."), List.of("."), List.of(".git"), List.of("a/b"), List.of("a", "a"))) {
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      for (String name : names) {
        tree.writeBytes(("100644 " + name + "\0").getBytes(StandardCharsets.UTF_8));
        tree.writeBytes(HexFormat.of().parseHex(blob));
      }
      assertFails(ErrorCode.REPOSITORY_UNREADABLE, folder, commitOf(tree.toByteArray()));
    }
  }

  @Test
  void aTreeThatNamesItselfABillionTimesIsRefused() {
    String blob = fixture.git(folder, "rev-parse", "HEAD:README.md");
    String below = blob;
    String mode = "100644 ";
    for (int level = 0; level < 9; level++) {
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      for (int i = 0; i < 10; i++) {
        tree.writeBytes((mode + "d" + i + "\0").getBytes(StandardCharsets.UTF_8));
        tree.writeBytes(HexFormat.of().parseHex(below));
      }
      below = write("tree", tree.toByteArray());
      mode = "40000 ";
    }
    String commit = fixture.git(folder, "commit-tree", "-m", "bomb", below);
    assertFails(ErrorCode.REPOSITORY_UNSUPPORTED, folder, commit);
  }

  @Test
  void anotherObjectFormatIsUnsupported() {
    fixture.git(base, "init", "-q", "--object-format=sha256", "sha256");
    assertFails(ErrorCode.REPOSITORY_UNSUPPORTED, base.resolve("sha256"), null);
  }

  @Test
  void whatWasThereAndIsGoneIsTold() throws IOException {
    GitRepositorySource source = new GitRepositorySource();
    fixture.write(folder, "new", "new\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      RepositoryFile file =
          snapshot.files().stream().filter(RepositoryFile::onDisk).findFirst().orElseThrow();
      assertCode(ErrorCode.FILE_CHANGED, () -> snapshot.read(file, 100));
      assertCode(ErrorCode.REPOSITORY_NOT_FOUND, () -> source.reopen(snapshot.address()).close());
    }
  }

  private String commitOf(byte[] tree) {
    return fixture.git(folder, "commit-tree", "-m", "made", write("tree", tree));
  }

  private String write(String type, byte[] content) {
    return GitFixture.text(
            fixture.gitBytes(
                folder,
                Map.of(),
                content,
                "hash-object",
                "-t",
                type,
                "-w",
                "--literally",
                "--stdin"))
        .strip();
  }

  private Path object(String id) {
    return folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
  }

  private DoctownException assertFails(ErrorCode code, Object location, @Nullable String ref) {
    DoctownException e =
        assertThrows(DoctownException.class, () -> fixture.open(location, ref).close());
    assertEquals(code, e.code(), e.getMessage());
    assertEquals(ExitCode.REPOSITORY_UNREADABLE, e.code().exitCode());
    assertFalse(String.valueOf(e.getMessage()).contains("\n"), e.getMessage());
    return e;
  }

  private static void assertCode(ErrorCode code, Executable action) {
    assertEquals(code, assertThrows(DoctownException.class, action).code());
  }
}
