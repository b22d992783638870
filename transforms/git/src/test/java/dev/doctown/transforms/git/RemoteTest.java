package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of fetching: a repository of a few commits, and a server that has it. */
abstract class RemoteTest extends GitTest {
  Path upstream;
  GitHttpServer server;
  String ssh = "ssh";

  @BeforeEach
  void makeUpstream() throws IOException {
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

  void assertReason(String url, String reason) {
    DoctownException e = assertFails(ErrorCode.FETCH_FAILED, url, null);
    assertEquals(url.replace("git@", "") + " cannot be fetched: " + reason, e.getMessage());
  }

  DoctownException assertFails(ErrorCode code, String url, @Nullable String ref) {
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
  String sshProgram(String action) throws IOException {
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

  String http(String behaviour, String userInfo) {
    return "http://" + userInfo + "127.0.0.1:" + server.port() + "/" + behaviour + "/upstream";
  }
}
