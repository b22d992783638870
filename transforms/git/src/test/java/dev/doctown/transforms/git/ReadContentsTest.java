package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.SnapshotAddress;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ReadContentsTest extends GitTest {
  @Test
  void theLimitHoldsForStoredFilesAndThoseOnDisk() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.write(folder, "new.txt", "12345678");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      for (String path : List.of("README.md", "new.txt")) {
        RepositoryFile file = file(snapshot, path);
        assertEquals(8, snapshot.read(file, 8).length);
        assertCode(ErrorCode.FILE_TOO_LARGE, () -> snapshot.read(file, 7));
      }
    }
  }

  @Test
  void aFileThatChangedSinceItWasListedIsNotRead() throws IOException {
    Path folder = Files.createDirectory(base.resolve("plain"));
    Path file = fixture.write(folder, "sub/a.txt", "listed");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      RepositoryFile listed = snapshot.files().get(0);
      Files.writeString(file, "LISTED");
      assertCode(ErrorCode.FILE_CHANGED, () -> snapshot.read(listed, 100));
      Files.writeString(file, "listed".repeat(100_000));
      assertCode(ErrorCode.FILE_CHANGED, () -> snapshot.read(listed, 100));
      Files.delete(file);
      assertCode(ErrorCode.FILE_CHANGED, () -> snapshot.read(listed, 100));
      Files.delete(folder.resolve("sub"));
      Path outside = fixture.write(base, "outside/a.txt", "listed").getParent();
      Files.createSymbolicLink(folder.resolve("sub"), outside);
      assertCode(ErrorCode.FILE_CHANGED, () -> snapshot.read(listed, 100));
      Files.delete(folder.resolve("sub"));
      fixture.write(folder, "sub/a.txt", "listed");
      assertEquals("listed", GitFixture.text(snapshot.read(listed, 100)));
    }
  }

  @Test
  void linksAndSubmodulesHaveNoContent() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    fixture.link(folder, "link", "README.md");
    fixture.repositoryWithCommit("project/inner");
    fixture.commit(folder, "link");
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      assertCode(ErrorCode.FILE_SYMLINK, () -> snapshot.read(file(snapshot, "link"), 100));
      assertCode(ErrorCode.FILE_SUBMODULE, () -> snapshot.read(file(snapshot, "inner"), 100));
    }
  }

  @Test
  void manyThreadsReadTheSameSnapshot() throws Exception {
    Path folder = fixture.repository("project");
    for (int i = 0; i < 200; i++) {
      fixture.write(folder, "f" + i, "line\n".repeat(200) + "file " + i + "\n");
    }
    fixture.commit(folder, "many");
    fixture.git(folder, "gc", "-q");
    for (int i = 0; i < 50; i++) {
      fixture.write(folder, "f" + i, "changed " + i);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (RepositorySnapshot snapshot = fixture.open(folder)) {
      List<Future<Map<String, String>>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> digests(snapshot, snapshot.files())));
      }
      Map<String, String> expected = digests(snapshot, snapshot.files());
      assertEquals(200, expected.size());
      assertEquals(Digests.sha256("changed 7"), expected.get("f7"));
      for (Future<Map<String, String>> result : results) {
        assertEquals(expected, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anotherProcessReadsTheSameContents() throws Exception {
    Path clean = fixture.repositoryWithCommit("clean");
    Path linked = base.resolve("linked");
    fixture.git(clean, "worktree", "add", "-q", "--detach", linked.toString());
    Path dirty = fixture.repositoryWithCommit("dirty");
    fixture.write(dirty, ".gitattributes", "*.txt text\n");
    fixture.write(dirty, "new.txt", "one\r\n");
    Path plain = Files.createDirectory(base.resolve("plain"));
    fixture.write(plain, "a.txt", "one\r\n");
    for (Object location : List.of(clean, linked, dirty, plain, "file://" + clean)) {
      try (RepositorySnapshot snapshot = fixture.open(location)) {
        Map<String, String> expected = digests(snapshot, snapshot.files());
        assertTrue(expected.size() > 0);
        Path answers = base.resolve("answers");
        assertEquals(0, elsewhere(snapshot, answers));
        Map<String, String> found = new TreeMap<>();
        for (String line : Files.readAllLines(answers)) {
          found.put(line.substring(65), line.substring(0, 64));
        }
        assertEquals(expected, found);
      }
    }
  }

  @Test
  void aSnapshotOpenedAgainReadsButDoesNotList() throws IOException {
    Path folder = fixture.repositoryWithCommit("project");
    try (RepositorySnapshot snapshot = fixture.open(folder);
        RepositorySnapshot again = new GitRepositorySource().reopen(snapshot.address())) {
      RepositoryFile file = snapshot.files().get(0);
      assertArrayEquals(snapshot.read(file, 100), again.read(file, 100));
      assertEquals(snapshot.address(), again.address());
      assertThrows(UnsupportedOperationException.class, again::files);
    }
  }

  private int elsewhere(RepositorySnapshot snapshot, Path answers) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Reader.class.getName());
    command.add(answers.toString());
    command.add(text(snapshot.address().objectStore()));
    command.add(text(snapshot.address().workTree()));
    for (RepositoryFile file : snapshot.files()) {
      command.addAll(
          List.of(
              file.path(),
              Long.toString(file.size()),
              file.blob(),
              Boolean.toString(file.onDisk())));
    }
    return new ProcessBuilder(command).redirectError(new File("/dev/null")).start().waitFor();
  }

  /** Reads the files named by its arguments in a process of its own. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws IOException {
      SnapshotAddress address =
          new SnapshotAddress(
              arguments[1].isEmpty() ? null : arguments[1],
              arguments[2].isEmpty() ? null : arguments[2],
              null);
      List<RepositoryFile> files = new ArrayList<>();
      for (int i = 3; i < arguments.length; i += 4) {
        files.add(
            new RepositoryFile(
                arguments[i],
                arguments[i].getBytes(StandardCharsets.UTF_8),
                RepositoryFile.Kind.FILE,
                Long.parseLong(arguments[i + 1]),
                arguments[i + 2],
                Boolean.parseBoolean(arguments[i + 3]),
                Map.of(),
                null));
      }
      try (RepositorySnapshot snapshot = new GitRepositorySource().reopen(address);
          PrintStream out =
              new PrintStream(Path.of(arguments[0]).toFile(), StandardCharsets.UTF_8)) {
        digests(snapshot, files).forEach((path, digest) -> out.println(digest + " " + path));
      }
    }
  }

  private static Map<String, String> digests(
      RepositorySnapshot snapshot, List<RepositoryFile> files) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (RepositoryFile file : files) {
      digests.put(file.path(), Digests.sha256(snapshot.read(file, 1 << 20)));
    }
    return digests;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static void assertCode(ErrorCode code, Executable action) {
    assertEquals(code, assertThrows(DoctownException.class, action).code());
  }
}
