package dev.doctown.transforms.djl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.TextEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the natives do to a process and its surroundings, each in a process of its own. */
class NativeEngineTest {
  private static final String TINY = "src/test/resources/models/tiny";

  /** Property that ends the child as a kill would: nothing is done at its exit. */
  private static final String KILLED = "killed";

  private final Path home;

  NativeEngineTest(@TempDir Path home) {
    this.home = home;
  }

  /** Embeds with the tiny model and prints the vector's length, or the fault's message. */
  static final class Child {
    public static void main(String[] arguments) {
      try (TextEmbedder embedder = new OnnxEmbedderProvider().open(TINY)) {
        System.out.println(embedder.embedQuery("value").vector().length);
      } catch (DoctownException e) {
        System.out.println(e.code() + " " + e.getMessage());
      }
      if (Boolean.getBoolean(KILLED)) {
        Runtime.getRuntime().halt(0);
      }
    }
  }

  @Test
  void nothingIsKeptButTheUnpackedTokenizersAndJnasOwn() throws Exception {
    // With telemetry on, ONNX Runtime would leave Microsoft/DeveloperTools/.onnxruntime here.
    assertEquals("8", run(List.of()));
    try (Stream<Path> entries = Files.list(home.resolve("cache"))) {
      List<String> kept =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(n -> !n.equals("JNA"))
              .toList();
      assertEquals(List.of("doctown"), kept);
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void aKilledProcessThatWasGivenTheLibrariesLeavesNoFolder() throws Exception {
    Path natives = Files.createDirectory(home.resolve("natives"));
    for (String library : List.of("libonnxruntime.so", "libonnxruntime4j_jni.so")) {
      try (InputStream in =
          OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/" + library)) {
        Files.copy(Objects.requireNonNull(in), natives.resolve(library));
      }
    }

    assertEquals(
        "8", run(List.of("-Donnxruntime.native.path=" + natives, "-D" + KILLED + "=true")));

    try (Stream<Path> entries = Files.list(home)) {
      assertEquals(
          List.of(),
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> name.startsWith("onnxruntime"))
              .toList());
    }
  }

  @Test
  void anEngineThatIsNotThereIsSaid() throws Exception {
    String said = run(List.of("-Donnxruntime.native.path=" + home.resolve("none")));
    assertTrue(said.startsWith("ENGINE_UNAVAILABLE ONNX Runtime's native library"), said);
    String tokenizers = run(List.of("-DRUST_LIBRARY_PATH=" + home.resolve("none")));
    assertTrue(tokenizers.startsWith("ENGINE_UNAVAILABLE The tokenizers' native"), tokenizers);
  }

  private String run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.home=" + home);
    command.add("-Djava.io.tmpdir=" + home);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.remove(Telemetry.SWITCH);
    environment.put("HOME", home.toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
