package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a URL cannot be fetched is said, and nothing secret with it. */
class FailedFetchTest extends RemoteTest {
  private static final String NEXT =
      "; see what git ls-remote says, or clone it and give the folder";

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
}
