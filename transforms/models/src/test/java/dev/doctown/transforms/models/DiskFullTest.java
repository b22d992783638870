package dev.doctown.transforms.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls onto a disk of 2 MiB: a tmpfs that only the process sees, where root may mount one. */
class DiskFullTest {
  /** Pulls, shows what is left, makes the disk larger, and pulls again. */
  private static final String SCRIPT =
      """
      mount -t tmpfs -o size=2m tmpfs small || exit 98
      "$@"
      stat -c '%n %s' small/owner/repo/*
      mount -o remount,size=8m small || exit 98
      "$@"
      stat -c '%n %s' small/owner/repo/*
      """;

  private static final String FILE = HubFixture.FILES + "m.gguf";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void mayMount() throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("small"));
    boolean may;
    try {
      may =
          new ProcessBuilder("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", folder.toString())
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      may = false;
    }
    assumeTrue(may, "root may not mount here");
  }

  private List<String> pull(HubFixture hub, CompletableFuture<Path> root)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "unshare",
                "-m",
                "sh",
                "-c",
                SCRIPT,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PullProgram.class.getName(),
                hub.server().address().toString(),
                "small")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    // Its view of the disk, mounts and all.
    root.complete(Path.of("/proc", Long.toString(process.pid()), "root" + folder));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.lines().toList();
  }

  @Test
  void aDiskThatIsTooSmallIsSeenBefore() throws Exception {
    try (HubFixture hub = new HubFixture()) {
      hub.file("m.gguf", 4_000_000);

      List<String> lines = pull(hub, new CompletableFuture<>());

      assertTrue(
          lines
              .get(0)
              .matches(
                  "DISK_FULL m\\.gguf: no space in .*/small/owner/repo \\(4000000 bytes are missing"
                      + " and \\d+ are free\\); free some and run the same command, which goes on"
                      + " with what has come, or name another folder"),
          lines.toString());
      assertTrue(lines.get(1).contains("No such file"), lines.toString());
      assertEquals("pulled", lines.get(2));
    }
  }

  /** The space looked for is there, and gone when it is written to. */
  @Test
  void aDiskThatRunsFullKeepsThePart() throws Exception {
    try (HubFixture hub = new HubFixture()) {
      byte[] bytes = hub.file("m.gguf", 1_500_000);
      CompletableFuture<Path> root = new CompletableFuture<>();
      hub.server()
          .on(
              FILE,
              (exchange, from) -> {
                hub.server().has(FILE, bytes);
                Files.write(root.join().resolve("small/other"), new byte[1_000_000]);
                Loopback.send(exchange, bytes, from, bytes.length);
              });

      List<String> lines = pull(hub, root);

      assertTrue(
          lines
              .get(0)
              .matches("DISK_FULL m\\.gguf: no space in .* \\(No space left on device\\);.*"),
          lines.toString());
      assertTrue(
          lines.get(1).matches("small/owner/repo/m\\.gguf\\.part \\d{6,7}"), lines.toString());
      assertEquals("pulled", lines.get(2));
      assertEquals("small/owner/repo/m.gguf 1500000", lines.get(3));
      String range = String.valueOf(hub.server().asked(FILE).get(1).range());
      assertTrue(range.matches("bytes=\\d{6,7}-"), range);
    }
  }
}
