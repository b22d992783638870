package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What git would store for a file of the work tree. */
class StoredFormTest extends GitTest {
  @Test
  void lineEndsAreThoseThatGitWouldStore() throws IOException {
    Path folder = fixture.repository("project");
    byte[] crlf = "one\r\ntwo\r\n".getBytes(StandardCharsets.UTF_8);
    fixture.write(
        folder,
        ".gitattributes",
        """
        *.txt text
        *.auto text=auto
        *.eol eol=crlf
        *.bin -text
        *.old crlf
        *.id ident
        *.u16 text working-tree-encoding=UTF-16LE
        """);
    fixture.git(folder, "config", "core.autocrlf", "false");
    fixture.write(folder, "mixed.auto", crlf);
    fixture.git(
        folder,
        "-c",
        "core.autocrlf=false",
        "update-index",
        "--add",
        "--cacheinfo",
        "100644,"
            + GitFixture.text(
                    fixture.gitBytes(folder, Map.of(), crlf, "hash-object", "-w", "--stdin"))
                .strip()
            + ",mixed.auto");
    fixture.commit(folder, "attributes");
    for (String name : List.of("a.txt", "a.auto", "a.eol", "a.bin", "a.old", "a.none")) {
      fixture.write(folder, name, crlf);
    }
    fixture.write(folder, "mixed.auto", "one\r\nchanged\r\n");
    fixture.write(folder, "binary.auto", "a\r\nb\0\r\n");
    fixture.write(folder, "lone.auto", "a\rb\r\n");
    fixture.write(folder, "lone.txt", "a\rb\r\nc\r");
    fixture.write(folder, "eof.auto", "a\r\n\u001a");
    fixture.write(folder, "a.id", "x $Id: 0123 $ y $Id: open\n$ $Id:$ $Id$");
    fixture.write(folder, "a.u16", "one\r\nzwei ü\r\n".getBytes(StandardCharsets.UTF_16LE));
    Map<String, String> expected;
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      expected = fixture.trackable(folder);
      assertEquals(expected, listed(snapshot));
      assertEquals("one\ntwo\n", read(snapshot, "a.txt"));
      assertEquals(8, file(snapshot, "a.txt").size());
      assertEquals("one\r\ntwo\r\n", read(snapshot, "a.bin"));
      assertEquals("one\nzwei ü\n", read(snapshot, "a.u16"));
    }
    fixture.git(folder, "config", "core.autocrlf", "input");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertNotEquals(expected, fixture.trackable(folder));
      assertEquals(fixture.trackable(folder), listed(snapshot));
      assertEquals("one\ntwo\n", read(snapshot, "a.none"));
    }
  }

  @Test
  void anUntouchedCheckoutWithConvertedLineEndsIsClean() throws IOException {
    Path folder = fixture.repository("project");
    fixture.write(folder, ".gitattributes", "*.txt text eol=crlf\n");
    fixture.write(folder, "a.txt", "one\r\ntwo\r\n");
    fixture.commit(folder, "crlf");
    Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(1_000_000));
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals("one\ntwo\n", read(snapshot, "a.txt"));
    }
  }

  @Test
  void aFileWithTheSizeAndTimeOfTheIndexIsNotReadUnlessItIsAsYoung() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    Path file = fixture.write(folder, "a.txt", "one\n");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, old);
    fixture.commit(folder, "old");
    Files.writeString(file, "two\n");
    Files.setLastModifiedTime(file, old);
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals("one\n", read(snapshot, "a.txt"));
    }
    Files.setLastModifiedTime(folder.resolve(".git/index"), old);
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(snapshot.identity().dirty());
      assertEquals("two\n", read(snapshot, "a.txt"));
    }
  }

  @Test
  void gitLfsFilesAreTheirPointersWithoutTheFilterProgram() throws IOException {
    Path folder = fixture.repository("project");
    fixture.write(folder, ".gitattributes", "*.big filter=lfs diff=lfs merge=lfs -text\n");
    // Hello, a newline: sha256sum of it is a published example value.
    String pointer =
        """
        version https://git-lfs.github.com/spec/v1
        oid sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03
        size 6
        """;
    fixture.write(folder, "a.big", pointer);
    fixture.commit(folder, "pointer");
    fixture.write(folder, "a.big", "hello\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertFalse(snapshot.identity().dirty());
      assertEquals(pointer, read(snapshot, "a.big"));
    }
    fixture.write(folder, "b.big", "hello\n");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertTrue(file(snapshot, "b.big").onDisk());
      assertEquals(pointer, read(snapshot, "b.big"));
    }
  }
}
