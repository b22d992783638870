package dev.doctown.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.doctown.transforms.git.GitHttpBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Git's own HTTP server program behind the JDK's server, on loopback. */
final class GitServer implements AutoCloseable {
  private final HttpServer server;
  private final Path root;

  /** Serves the repositories below a folder. */
  GitServer(Path root) throws IOException {
    this.root = root;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The URL of a repository, its path below the folder. */
  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      GitHttpBackend.ask(exchange, root, exchange.getRequestURI().getPath()).sendTo(exchange);
    }
  }
}
