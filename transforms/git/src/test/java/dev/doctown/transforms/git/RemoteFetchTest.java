package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes of a URL that can be fetched. */
class RemoteFetchTest extends RemoteTest {
  @Test
  void aFileUrlAndItsCloneGiveTheSameIdentityAndFiles() throws IOException {
    assertSameAsClone("file://" + upstream);
    assertSameAsClone("file://" + upstream + "/.git");
  }

  @Test
  void anHttpUrlAndItsCloneGiveTheSameIdentityAndFiles() throws IOException {
    assertSameAsClone(http("plain", ""));
  }

  @Test
  void oneCommitIsFetchedIntoABareRepositoryThatKnowsNoUrl() throws IOException {
    try (RepositorySnapshot snapshot = fixture.open(http("auth", "user:s3cret@"))) {
      assertEquals(fixture.committed(upstream, "HEAD"), listed(snapshot));
      String objectStore = snapshot.address().objectStore();
      assertNotNull(objectStore);
      assertNull(snapshot.address().workTree());
      Path fetched = Path.of(objectStore);
      assertTrue(fetched.startsWith(base.resolve("work")));
      String commits =
          fixture.git(fetched, "cat-file", "--batch-check=%(objecttype)", "--batch-all-objects");
      assertEquals(1, commits.lines().filter(line -> line.equals("commit")).count());
      try (Stream<Path> files = Files.walk(fetched)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String content = PathText.key(Files.readAllBytes(file));
          assertFalse(content.contains("s3cret"), file.toString());
          assertFalse(content.contains("127.0.0.1"), file.toString());
        }
      }
      assertFalse(snapshot.identity().toString().contains("s3cret"));
    }
  }

  @Test
  void refsAreFoundOverHttp() throws IOException {
    String first = fixture.git(upstream, "rev-parse", "v1.0^{commit}");
    for (String ref :
        List.of(
            "v1.0",
            "feature/x",
            "main",
            "HEAD",
            "heads/main",
            "tags/v1.0",
            "refs/tags/v1.0",
            first)) {
      try (RepositorySnapshot snapshot = fixture.open(http("plain", ""), ref);
          RepositorySnapshot local = fixture.open(upstream, ref)) {
        assertEquals(local.identity().commit(), snapshot.identity().commit());
        assertEquals(local.identity().ref(), snapshot.identity().ref());
        assertEquals(local.files(), snapshot.files());
      }
    }
  }

  @Test
  void aCommitThatTheServerRefusesByIdIsFoundInTheBranches() throws IOException {
    // Version 0 of the protocol lets nobody ask for what is not at the tip of a ref.
    fixture.git(upstream, "config", "protocol.version", "0");
    fixture.git(upstream, "config", "uploadpack.advertiseVersion", "0");
    String old = fixture.git(upstream, "rev-parse", "HEAD~1");
    try (RepositorySnapshot snapshot = fixture.open("file://" + upstream, old)) {
      assertEquals(old, snapshot.identity().commit());
      assertEquals(fixture.committed(upstream, old), listed(snapshot));
    }
    assertFails(ErrorCode.REF_NOT_FOUND, "file://" + upstream, "1".repeat(40));
    assertFails(ErrorCode.REF_NOT_FOUND, http("plain", ""), "1".repeat(40));
  }

  @Test
  void missingRefsAndRepositoriesAreTold() throws IOException {
    assertFails(ErrorCode.REF_NOT_FOUND, http("plain", ""), "nope");
    DoctownException e = assertFails(ErrorCode.REF_NOT_FOUND, http("plain", ""), "abc1234");
    assertTrue(String.valueOf(e.getMessage()).contains("all 40 digits"), e.getMessage());
    String missing = "http://127.0.0.1:" + server.port() + "/plain/missing";
    assertFails(ErrorCode.REPOSITORY_NOT_FOUND, missing, null);
    assertFails(ErrorCode.REPOSITORY_NOT_FOUND, "file://" + base.resolve("missing"), null);
    Path empty = fixture.repository("empty");
    assertFails(ErrorCode.REPOSITORY_EMPTY, "file://" + empty, null);
    assertFails(
        ErrorCode.REPOSITORY_EMPTY, "http://127.0.0.1:" + server.port() + "/plain/empty", null);
  }

  @Test
  void aGitUrlIsFetched() throws IOException {
    try (GitDaemon daemon = new GitDaemon(base)) {
      String address = "git://127.0.0.1:" + daemon.port() + "/";
      try (RepositorySnapshot snapshot = fixture.open(address + "upstream/.git")) {
        assertEquals(fixture.committed(upstream, "HEAD"), listed(snapshot));
        assertEquals("upstream", snapshot.identity().name());
      }
      assertFails(ErrorCode.REPOSITORY_NOT_FOUND, address + "missing", null);
    }
  }

  @Test
  void otherProtocolsAreRefused() {
    for (String url : List.of("ftp://host/a", "ext::sh -c id", "s3://bucket/x", "https://a b:c")) {
      assertFails(ErrorCode.PROTOCOL_REFUSED, url, null);
    }
  }

  @Test
  void fetchesOfTheSameUrlDoNotDisturbEachOther() throws IOException {
    try (RepositorySnapshot one = fixture.open("file://" + upstream);
        RepositorySnapshot two = fixture.open("file://" + upstream)) {
      assertEquals(one.files(), two.files());
      assertFalse(one.address().equals(two.address()));
    }
  }

  private void assertSameAsClone(String url) throws IOException {
    Path clone = Files.createTempDirectory(base, "clone").resolve("named-differently");
    fixture.git(base, "clone", "-q", url, clone.toString());
    try (RepositorySnapshot fromUrl = fixture.open(url);
        RepositorySnapshot fromClone = fixture.open(clone)) {
      assertEquals("upstream", fromUrl.identity().name());
      assertEquals(fromClone.identity(), fromUrl.identity());
      assertEquals(fromClone.files(), fromUrl.files());
      assertEquals(fixture.committed(upstream, "HEAD"), listed(fromUrl));
    }
  }
}
