package dev.doctown.transforms.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Git's own HTTP server program behind the JDK's, on loopback. The first segment of the path picks
 * a behaviour: plain, auth (user and s3cret), moved (to auth under another host name), nowhere
 * (moved to an impossible port), endless and bomb (refs without end, the latter packed), stall,
 * cut, silent (no ref and no end), old (without what fetching needs), dumb, broken; the rest is the
 * repository.
 */
final class GitHttpServer implements AutoCloseable {
  private static final String ADVERTISEMENT = "application/x-git-upload-pack-advertisement";
  private static final String CREDENTIALS =
      "Basic " + Base64.getEncoder().encodeToString("user:s3cret".getBytes(StandardCharsets.UTF_8));

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Path root;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  GitHttpServer(Path root) throws IOException {
    this.root = root;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** "host method path-segment authorised|anonymous" of each request so far. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String behaviour = path.substring(1, path.indexOf('/', 1));
    String host = exchange.getRequestHeaders().getFirst("Host");
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    requests.add(
        host.substring(0, host.indexOf(':'))
            + " "
            + exchange.getRequestMethod()
            + " "
            + behaviour
            + (authorization == null ? " anonymous" : " authorised"));
    try (exchange) {
      switch (behaviour) {
        case "auth" -> {
          if (CREDENTIALS.equals(authorization)) {
            serve(exchange, path.substring(behaviour.length() + 1), false);
          } else {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"s3cret realm\"");
            exchange.sendResponseHeaders(401, -1);
          }
        }
        case "moved" -> {
          String target =
              "http://localhost:"
                  + port()
                  + "/auth"
                  + exchange.getRequestURI().toString().substring("/moved".length());
          exchange.getResponseHeaders().add("Location", target);
          exchange.sendResponseHeaders(302, -1);
        }
        case "nowhere" -> {
          exchange
              .getResponseHeaders()
              .add("Location", "http://127.0.0.1:70000" + exchange.getRequestURI());
          exchange.sendResponseHeaders(302, -1);
        }
        case "endless" -> sendRefsWithoutEnd(exchange, false);
        case "bomb" -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          sendRefsWithoutEnd(exchange, true);
        }
        case "stall" -> closed.await();
        case "cut" -> serve(exchange, path.substring(behaviour.length() + 1), true);
        case "silent" -> send(exchange, ADVERTISEMENT, "001e# service=git-upload-pack\n0000");
        case "old" ->
            send(
                exchange,
                ADVERTISEMENT,
                "001e# service=git-upload-pack\n00000040"
                    + "1".repeat(40)
                    + " HEAD\0side-band-64k\n0000");
        case "dumb" ->
            send(exchange, "text/plain", "0123456789012345678901234567890123456789\tHEAD\n");
        case "broken" -> exchange.sendResponseHeaders(500, -1);
        default -> serve(exchange, path.substring(behaviour.length() + 1), false);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sendRefsWithoutEnd(HttpExchange exchange, boolean packed) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", ADVERTISEMENT);
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    try (EndlessRefs refs = new EndlessRefs(packed ? new GZIPOutputStream(body) : body)) {
      refs.line("# service=git-upload-pack\n");
      refs.end();
      refs.send();
    } catch (IOException e) {
      // The client has had enough.
      return;
    }
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void serve(HttpExchange exchange, String path, boolean cutsPacks) throws IOException {
    GitHttpBackend.Answer answer = GitHttpBackend.ask(exchange, root, path);
    boolean cut = cutsPacks && PathText.key(answer.body()).contains("PACK");
    answer.sendTo(exchange, answer.body().length - (cut ? 40 : 0));
  }
}
