package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code models} and {@code engines} with their variables of the environment. */
class ModelsCommandTest {
  private static final String SHA_256_OF_HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  private static final String LIST =
      "[{\"type\":\"file\",\"path\":\"m.gguf\",\"size\":5,\"lfs\":{\"oid\":\""
          + SHA_256_OF_HELLO
          + "\",\"size\":5}}]";

  @TempDir private Path folder = Path.of("");

  private final List<String> asked = new ArrayList<>();
  private final HttpServer hub =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  ModelsCommandTest() throws IOException {
    hub.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body = (path.contains("/api/") ? LIST : "hello").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    hub.start();
  }

  @AfterEach
  void stop() {
    hub.stop(0);
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Doctown.class.getName()));
    command.addAll(List.of(arguments));
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder
        .environment()
        .put("HF_ENDPOINT", "http://127.0.0.1:" + hub.getAddress().getPort() + "/");
    builder.environment().put("HF_TOKEN", "secret");
    builder.environment().put("DOCTOWN_MODELS_FOLDER", folder.resolve("models").toString());
    builder.environment().put("DOCTOWN_ENGINES_FOLDER", folder.resolve("engines").toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void whatIsPulledIsListed() throws IOException, InterruptedException {
    Path model = folder.resolve("models/owner/repo/m.gguf");

    Run pull = run("models", "pull", "owner/repo");

    assertEquals(new Run(0, model + "\n", pull.err()), pull);
    assertTrue(pull.err().startsWith("  download 0 MB"), pull.err());
    assertEquals("hello", Files.readString(model));
    assertEquals(
        List.of(
            "/api/models/owner/repo/tree/main?recursive=true Bearer secret",
            "/owner/repo/resolve/main/m.gguf Bearer secret"),
        asked);
    assertEquals(
        new Run(0, "owner/repo:m.gguf  5 bytes  " + SHA_256_OF_HELLO + "\n", ""),
        run("models", "list"));
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException, InterruptedException {
    assertEquals(
        new Run(
            0,
            "",
            "doctown: no models in "
                + folder.resolve("models")
                + "; fetch one with: doctown models pull OWNER/REPO\n"),
        run("models", "list"));
    assertEquals(
        new Run(
            0,
            "",
            "doctown: llama.cpp v0.5.0 is not in "
                + folder.resolve("engines")
                + "; fetch it with: doctown engines install\n"),
        run("engines", "list"));
  }

  @Test
  void wrongWordsAreNamed() {
    assertEquals(
        "doctown: 'fetch' is no command of models; expected one of pull, list, check, run; see 'doctown models"
            + " --help' (OPTION_INVALID)\n",
        Run.of("models", "fetch").err());
    assertEquals(
        "doctown: expected a command: install, list; see 'doctown engines --help'"
            + " (OPTION_INVALID)\n",
        Run.of("engines").err());
    assertEquals(
        "doctown: registry 'npm': expected an address such as https://registry.npmjs.org"
            + " (OPTION_INVALID)\n",
        Run.of("engines", "install", "--registry", "npm").err());
  }
}
