package dev.doctown.transforms.git;

import static dev.doctown.transforms.git.GitFixture.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fetching through the ssh program, for which a script stands in. */
class SshFetchTest extends RemoteTest {
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
}
