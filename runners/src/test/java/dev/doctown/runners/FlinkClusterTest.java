package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.doctown.pipeline.FlinkMaster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before anything is read or sent, the cluster is asked who it is. */
class FlinkClusterTest {
  private static final String HOST = "127.0.0.1";

  @TempDir private Path folder = Path.of("");

  @Test
  void slotsAreWhatItSays() throws IOException {
    HttpServer server = answering(200, overview("1.19.1", 6));
    try {
      assertEquals(new FlinkCluster(master(server), 6), FlinkCluster.at(master(server)));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anotherVersion() throws IOException {
    refuses(
        200,
        overview("1.20.0", 6),
        "Flink 1.20.0 runs there; expected 1.19, which jobs are made for");
  }

  @Test
  void noTaskManager() throws IOException {
    refuses(
        200,
        overview("1.19.3", 0),
        "the cluster has no TaskManager; start one, and see that it has registered with the"
            + " JobManager");
  }

  @Test
  void somethingElse() throws IOException {
    String why =
        "what answers there is not Flink's REST endpoint, whose port is 8081 where nothing else"
            + " was configured; name that one";
    refuses(200, "<html>Welcome</html>", why);
    refuses(200, "{\"version\":\"1.19.3\"}", why);
    refuses(404, "no such page", why);
  }

  /** As Flink's own port for its processes, which is easily taken for the other. */
  @Test
  void whatSpeaksNoHttp() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> hangUp(socket), "hangs up");
      server.start();
      check(
          socket.getLocalPort(),
          "what answers there is not Flink's REST endpoint, whose port is 8081 where nothing else"
              + " was configured; name that one (CLUSTER_UNSUITABLE)");
    }
  }

  private static void hangUp(ServerSocket socket) {
    try {
      while (true) {
        socket.accept().close();
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  @Test
  void nobody() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    check(
        port,
        "nobody answers there; expected the REST endpoint of a running Flink session cluster,"
            + " whose port is 8081 where nothing else was configured (CLUSTER_UNREACHABLE)");
  }

  private void refuses(int status, String body, String why) throws IOException {
    HttpServer server = answering(status, body);
    try {
      check(server.getAddress().getPort(), why + " (CLUSTER_UNSUITABLE)");
    } finally {
      server.stop(0);
    }
  }

  private void check(int port, String why) throws IOException {
    Run run =
        Run.of(
            "build",
            "--repo=" + folder,
            "--output=" + folder.resolve("x.docpack"),
            "--runner=flink",
            "--flink-master=" + HOST + ":" + port,
            "--work-dir=" + folder);

    assertEquals("doctown: --flink-master " + HOST + ":" + port + ": " + why + "\n", run.err());
    assertEquals(1, run.exit());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  private static FlinkMaster master(HttpServer server) {
    return new FlinkMaster(HOST, server.getAddress().getPort());
  }

  private static String overview(String version, int slots) {
    return "{\"taskmanagers\":1,\"slots-total\":"
        + slots
        + ",\"other\":[{}],\"flink-version\":\""
        + version
        + "\",\"flink-commit\":\"4b8f8f1\"}";
  }

  private static HttpServer answering(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }
}
