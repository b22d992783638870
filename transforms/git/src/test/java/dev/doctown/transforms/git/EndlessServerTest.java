package dev.doctown.transforms.git;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Servers that never come to an end. */
class EndlessServerTest extends RemoteTest {
  private static final String CLONE = "; check the address, or clone it and give the folder";

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
}
