package dev.doctown.transforms.git;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Git's own HTTP server program, which speaks CGI, for servers of tests. */
public final class GitHttpBackend {
  private GitHttpBackend() {}

  /** What the program answered, besides the headers that the exchange has got. */
  public record Answer(int status, byte[] body) {

    /** Sends all of it. */
    public void sendTo(HttpExchange exchange) throws IOException {
      sendTo(exchange, body.length);
    }

    /** Promises all of it and sends the first bytes. */
    void sendTo(HttpExchange exchange, int bytes) throws IOException {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body, 0, bytes);
    }
  }

  /**
   * Has the program answer a request.
   *
   * @param root folder of the repositories
   * @param path what is asked for, below the root
   */
  public static Answer ask(HttpExchange exchange, Path root, String path) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
    Map<String, String> environment = builder.environment();
    new GitFixture(root).environment(environment);
    environment.put("GIT_PROJECT_ROOT", root.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("PATH_INFO", path);
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    put(environment, "QUERY_STRING", exchange.getRequestURI().getRawQuery());
    put(environment, "CONTENT_TYPE", exchange.getRequestHeaders().getFirst("Content-Type"));
    put(environment, "GIT_PROTOCOL", exchange.getRequestHeaders().getFirst("Git-Protocol"));
    put(
        environment,
        "HTTP_CONTENT_ENCODING",
        exchange.getRequestHeaders().getFirst("Content-Encoding"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    exchange.getRequestBody().transferTo(process.getOutputStream());
    process.getOutputStream().close();
    return answer(exchange, process.getInputStream());
  }

  /** Headers, an empty line, the body. */
  private static Answer answer(HttpExchange exchange, InputStream output) throws IOException {
    int status = 200;
    for (String line = line(output); !line.isEmpty(); line = line(output)) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      if (line.startsWith("Status:")) {
        status = Integer.parseInt(value.substring(0, 3));
      } else {
        exchange.getResponseHeaders().add(line.substring(0, line.indexOf(':')), value);
      }
    }
    return new Answer(status, output.readAllBytes());
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  private static void put(Map<String, String> environment, String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }
}
