package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFetchTest {
  private static final String CLONE = "; check the address, or clone it and give the folder";
  private static final String NEXT =
      "; see what git ls-remote says, or clone it and give the folder";

  private Path base;
  private GitFixture fixture;
  private Path upstream;
  private GitHttpServer server;
  private String ssh = "ssh";

  @BeforeEach
  void makeUpstream(@TempDir Path temporary) throws IOException {
    base = temporary.toRealPath();
    fixture = new GitFixture(base);
    upstream = fixture.repositoryWithCommit("upstream");
    fixture.git(upstream, "tag", "-a", "-m", "release", "v1.0");
    fixture.git(upstream, "branch", "feature/x");
    for (int i = 0; i < 3; i++) {
      fixture.write(upstream, "file-" + i + ".txt", "content " + i + "\n");
      fixture.commit(upstream, "commit " + i);
    }
    server = new GitHttpServer(base);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

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
  void missingAndWrongCredentialsAreTold() throws IOException {
    DoctownException none = assertFails(ErrorCode.FETCH_FAILED, http("auth", ""), null);
    assertTrue(String.valueOf(none.getMessage()).contains("asks for credentials"));
    assertFails(ErrorCode.FETCH_FAILED, http("auth", "user:wr0ng@"), null);
    assertFails(ErrorCode.FETCH_FAILED, http("auth", "wr0ng@"), null);
  }

  @Test
  void aRedirectToAnotherHostDoesNotGetTheCredentials() {
    assertFails(ErrorCode.FETCH_FAILED, http("moved", "user:s3cret@"), null);
    assertEquals(
        List.of("127.0.0.1 GET moved anonymous", "localhost GET auth anonymous"),
        server.requests().stream().distinct().toList());
  }

  @Test
  void aRedirectToAnImpossiblePortIsTold() {
    DoctownException e = assertFails(ErrorCode.FETCH_FAILED, http("nowhere", ""), null);
    assertTrue(String.valueOf(e.getMessage()).contains("impossible port 70000"), e.getMessage());
  }

  @Test
  void refsWithoutEndEndTheFetch() throws IOException {
    String tooMany = "the server announces more than 32 MiB of refs" + CLONE;
    assertReason(http("endless", ""), tooMany);
    assertReason(http("bomb", ""), tooMany);
    assertReason(EndlessRefs::send, tooMany);
    ssh =
        sshProgram(
            "exec awk 'BEGIN { for (i = 1000000; ; i++)"
                + " printf \"0041%040d refs/heads/b%d\\n\", 1, i }'");
    assertReason("ssh://git@example.org/a/b", tooMany);
  }

  @Test
  void talkWithoutEndBesideAPackEndsTheFetch() throws IOException {
    String tooMuch = "the server says more than 1 MiB beside the pack" + CLONE;
    assertReason(
        server -> {
          server.offerOneRef();
          server.repeat("shallow " + "1".repeat(40));
        },
        tooMuch);
    assertReason(
        server -> {
          server.offerOneRef();
          server.end();
          server.line("NAK\n");
          server.repeat("\2" + "counting ".repeat(100));
        },
        tooMuch);
  }

  private void assertReason(EndlessGitServer.Speech speech, String reason) throws IOException {
    try (EndlessGitServer endless = new EndlessGitServer(speech)) {
      assertReason("git://127.0.0.1:" + endless.port() + "/upstream", reason);
    }
  }

  @Test
  void aServerThatStallsOrBreaksOffEndsInATypedError() throws IOException {
    DoctownException stalled = assertFails(ErrorCode.FETCH_FAILED, http("stall", ""), null);
    assertTrue(String.valueOf(stalled.getMessage()).contains("no answer for 2 s"));
    assertFails(ErrorCode.FETCH_FAILED, http("cut", ""), null);
    assertFails(ErrorCode.FETCH_FAILED, http("broken", ""), null);
    DoctownException dumb = assertFails(ErrorCode.FETCH_FAILED, http("dumb", ""), null);
    assertTrue(String.valueOf(dumb.getMessage()).contains("smart HTTP"), dumb.getMessage());
    int unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
      assertFails(ErrorCode.FETCH_FAILED, "git://127.0.0.1:" + unused + "/a", null);
    }
    assertFails(ErrorCode.FETCH_FAILED, "http://127.0.0.1:" + unused + "/a", null);
  }

  @Test
  void whyAServerCannotBeReadIsSaidOnceAndWithWhatToDo() throws IOException {
    assertReason(
        http("silent", ""), "the server ended the connection; check the address and try again");
    assertReason(http("old", ""), "stateless RPC requires multi_ack_detailed to be enabled" + NEXT);
    ssh =
        sshProgram(
            "echo 'ssh: connect to host example.org port 22: Connection refused' >&2; exit 255");
    assertReason(
        "ssh://git@example.org/a/b",
        "ssh: connect to host example.org port 22: Connection refused" + NEXT);
    ssh = sshProgram("exit 1");
    assertReason(
        "ssh://git@example.org/a/b",
        "the server ended the connection; check the address and try again");
  }

  private void assertReason(String url, String reason) {
    DoctownException e = assertFails(ErrorCode.FETCH_FAILED, url, null);
    assertEquals(url.replace("git@", "") + " cannot be fetched: " + reason, e.getMessage());
  }

  @Test
  void anSshUrlIsFetchedThroughTheSshProgram() throws IOException {
    ssh = sshProgram("exec sh -c \"$command\"");
    for (String url :
        List.of("git@example.org:" + upstream, "ssh://git@example.org:2222" + upstream + "/")) {
      try (RepositorySnapshot snapshot =
          new GitRepositorySource(Duration.ofSeconds(20), ssh).open(fixture.request(url, "v1.0"))) {
        assertEquals("https://example.org" + upstream, snapshot.identity().remote());
        assertEquals(fixture.committed(upstream, "v1.0"), listed(snapshot));
      }
    }
    assertEquals(
        List.of(
            "-l git -- example.org git-upload-pack '" + upstream + "'",
            "-p 2222 -l git -- example.org git-upload-pack '" + upstream + "/'"),
        Files.readAllLines(base.resolve("ssh-arguments")).stream()
            .map(line -> line.replaceFirst(".*ConnectTimeout=20 ", ""))
            .toList());
    assertFails(ErrorCode.REPOSITORY_NOT_FOUND, "git@example.org:" + base + "/missing", null);
    ssh = sshProgram("echo 'Host key verification failed.' >&2; exit 255");
    DoctownException e = assertFails(ErrorCode.FETCH_FAILED, "git@example.org:a/b", null);
    assertTrue(String.valueOf(e.getMessage()).contains("Host key verification failed;"));
    ssh = sshProgram("sleep 600");
    DoctownException silent = assertFails(ErrorCode.FETCH_FAILED, "git@example.org:a/b", null);
    assertTrue(String.valueOf(silent.getMessage()).contains("no answer for 2 s"));
    ssh = base.resolve("no-such-program").toString();
    assertFails(ErrorCode.FETCH_FAILED, "git@example.org:a/b", null);
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

  private DoctownException assertFails(ErrorCode code, String url, @Nullable String ref) {
    GitRepositorySource source = new GitRepositorySource(Duration.ofSeconds(2), ssh);
    DoctownException e =
        assertThrows(DoctownException.class, () -> source.open(fixture.request(url, ref)).close());
    assertEquals(code, e.code(), e.getMessage());
    assertFalse(String.valueOf(e.getMessage()).contains("\n"), e.getMessage());
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertFalse(trace.toString().matches("(?s).*(s3cret@|wr0ng).*"), trace.toString());
    return e;
  }

  /** A stand-in for ssh that notes its arguments and does something with the last one. */
  private String sshProgram(String action) throws IOException {
    String script =
        "#!/bin/sh\necho \"$*\" >>'"
            + base.resolve("ssh-arguments")
            + "'\nfor command; do :; done\n"
            + action
            + "\n";
    Path program = Files.createTempFile(base, "ssh", "");
    Files.writeString(program, script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program.toString();
  }

  private String http(String behaviour, String userInfo) {
    return "http://" + userInfo + "127.0.0.1:" + server.port() + "/" + behaviour + "/upstream";
  }
}
