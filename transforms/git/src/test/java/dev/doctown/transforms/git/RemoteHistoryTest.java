package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History comes with what is fetched from a URL, as much of it as is asked for. */
class RemoteHistoryTest extends RemoteTest {
  private static final int LOOKED_AT = 3;

  /** Merged last: two commits on main since the fork, one in the branch. */
  @BeforeEach
  void merge() {
    fixture.git(upstream, "checkout", "-q", "-b", "side", "HEAD~1");
    fixture.write(upstream, "side.txt", "1\n2\n");
    fixture.commit(upstream, "side");
    fixture.git(upstream, "checkout", "-q", "main");
    fixture.write(upstream, "file-2.txt", "content 2\nmore\n");
    fixture.commit(upstream, "more");
    fixture.git(upstream, "merge", "-q", "--no-ff", "-m", "merge", "side");
  }

  private List<String> history(String url, @Nullable String ref) throws IOException {
    GitRepositorySource source = new GitRepositorySource(Duration.ofSeconds(20), ssh);
    try (RepositorySnapshot snapshot = source.open(fixture.request(url, ref, LOOKED_AT))) {
      return HistoryText.of(snapshot, LOOKED_AT);
    }
  }

  @Test
  void everyTransportBringsTheHistoryOfAClone() throws IOException {
    List<String> expected;
    try (RepositorySnapshot local = fixture.open(upstream)) {
      expected = HistoryText.of(local, LOOKED_AT);
    }
    // All commits of the fixture are of the same second; the merge is one of the three.
    assertEquals(2, expected.size());
    assertEquals("file-2.txt +1 -0", expected.get(0));

    assertEquals(expected, history("file://" + upstream, null));
    assertEquals(expected, history(http("plain", ""), null));
    try (GitDaemon daemon = new GitDaemon(base)) {
      String url = "git://127.0.0.1:" + daemon.port() + "/upstream/.git";
      assertEquals(expected, history(url, null));
      assertEquals(expected, history(url, "main"));
    }
    ssh = sshProgram("exec sh -c \"$command\"");
    assertEquals(expected, history("git@example.org:" + upstream, null));
    String id = fixture.git(upstream, "rev-parse", "HEAD");
    assertEquals(expected, history(http("plain", ""), id));
  }

  @Test
  void aCommitThatTheServerRefusesByIdHasItsHistory() throws IOException {
    fixture.git(upstream, "config", "protocol.version", "0");
    fixture.git(upstream, "config", "uploadpack.advertiseVersion", "0");
    String id = fixture.git(upstream, "rev-parse", "HEAD~2");

    assertEquals(
        List.of("file-2.txt +1 -0", "file-1.txt +1 -0", "file-0.txt +1 -0"),
        history(http("plain", ""), id));
  }

  @Test
  void oneCommitMoreThanAskedForIsFetched() throws IOException {
    String id = fixture.git(upstream, "rev-parse", "HEAD~1");
    assertEquals(1, commits(0, id));
    assertEquals(LOOKED_AT + 1, commits(LOOKED_AT, id));
  }

  private long commits(int history, String id) throws IOException {
    try (RepositorySnapshot snapshot =
        new GitRepositorySource().open(fixture.request(http("plain", ""), id, history))) {
      Path fetched = Path.of(String.valueOf(snapshot.address().objectStore()));
      return fixture
          .git(fetched, "cat-file", "--batch-check=%(objecttype)", "--batch-all-objects")
          .lines()
          .filter(line -> line.equals("commit"))
          .count();
    }
  }
}
