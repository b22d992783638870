package dev.doctown.transforms.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers as it is told, and remembers what it was asked. */
final class Loopback implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();

  /**
   * A request.
   *
   * @param range null if all is wanted
   * @param authorization null if none was given
   */
  record Asked(String path, @Nullable String range, @Nullable String authorization) {}

  interface Answer {
    void give(HttpExchange exchange, long from) throws IOException;
  }

  Loopback() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  URI address() {
    return URI.create(
        "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort());
  }

  /** Requests for paths that begin so. */
  synchronized List<Asked> asked(String prefix) {
    return asked.stream().filter(request -> request.path().startsWith(prefix)).toList();
  }

  synchronized void on(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** What it answers at a path. */
  synchronized Answer answer(String path) {
    return Objects.requireNonNull(answers.get(path));
  }

  /** The bytes, from the first that is wanted. */
  void has(String path, byte[] bytes) {
    on(path, (exchange, from) -> send(exchange, bytes, from, bytes.length));
  }

  /** Breaks the connection after so many bytes the first time; has all of them afterwards. */
  void breaksOnce(String path, byte[] bytes, int after) {
    on(
        path,
        (exchange, from) -> {
          has(path, bytes);
          send(exchange, bytes, from, after);
        });
  }

  /** An answer without bytes. */
  void says(String path, int status) {
    on(path, (exchange, from) -> exchange.sendResponseHeaders(status, -1));
  }

  void redirects(String path, String location) {
    on(
        path,
        (exchange, from) -> {
          exchange.getResponseHeaders().add("Location", location);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  static void send(HttpExchange exchange, byte[] bytes, long from, int count) throws IOException {
    int start = (int) from;
    if (start > 0) {
      exchange
          .getResponseHeaders()
          .add("Content-Range", "bytes " + start + "-" + (bytes.length - 1) + "/" + bytes.length);
    }
    exchange.sendResponseHeaders(start > 0 ? 206 : 200, bytes.length - start);
    OutputStream body = exchange.getResponseBody();
    body.write(bytes, start, Math.min(count, bytes.length) - start);
    body.flush();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String range = exchange.getRequestHeaders().getFirst("Range");
    Answer answer;
    synchronized (this) {
      asked.add(new Asked(path, range, exchange.getRequestHeaders().getFirst("Authorization")));
      answer = answers.get(path);
    }
    try (exchange) {
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.give(
            exchange, range == null ? 0 : Long.parseLong(range.replaceAll("bytes=(\\d+)-", "$1")));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
