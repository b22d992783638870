package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.djl.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is killed leaves the old pack or none, and the next build clears up after it. */
class KillTest {
  private static final long SEED = 20_260_101;
  private static final int KILLED = 137;
  private static final int INTERRUPTED = 130;

  @TempDir private static Path shared = Path.of("");

  private static byte[] old = {};
  private static byte[] whole = {};

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void prepare() throws Exception {
    shared = shared.toRealPath();
    Corpus.COMMONS_CLI.repository(shared);
    TinyModel.copyTo(shared.resolve("model"));
    PackFolder packs = new PackFolder(shared.resolve("packs"));
    List<String> arguments = arguments(packs, null, 0);
    DoctownProcess.in(shared).run(arguments.toArray(String[]::new)).expectSuccess();
    whole = Files.readAllBytes(packs.pack());
    arguments.add("--path=META-INF");
    DoctownProcess.in(shared).run(arguments.toArray(String[]::new)).expectSuccess();
    old = Files.readAllBytes(packs.pack());
  }

  @Test
  void sigkillLeavesTheOldPackAndTheNextBuildClearsUp() throws Exception {
    kill("KILL", 3, null);
  }

  @Test
  void ctrlCLeavesTheOldPackAndNothingElse() throws Exception {
    kill("INT", 3, folder.resolve("work"));
  }

  @Test
  @Tag("full")
  void sigkillAtTenMoments() throws Exception {
    kill("KILL", 10, null);
    kill("KILL", 10, folder.resolve("work"));
  }

  @Test
  @Tag("full")
  void ctrlCAtTenMoments() throws Exception {
    kill("INT", 10, null);
    kill("INT", 10, folder.resolve("work"));
  }

  private void kill(String signal, int times, @Nullable Path work) throws Exception {
    PackFolder packs = new PackFolder(folder.resolve("packs"));
    if (work != null) {
      Files.createDirectories(work);
    }
    Random random = new Random(SEED);
    for (int i = 0; i < times; i++) {
      KilledBuild.Moment moment = KilledBuild.Moment.next(random, i);
      byte @Nullable [] before = i % 2 == 0 ? old : null;
      packs.begin(before);

      KilledBuild build =
          KilledBuild.at(
              moment,
              signal,
              DoctownProcess.in(shared),
              arguments(packs, work, i).toArray(String[]::new));

      String when = signal + " at " + moment + ", build " + i + " of seed " + SEED;
      assertTrue(build.killed(), when);
      check(build, signal, packs, before, when + ": " + build);
      if (signal.equals("INT")) {
        packs.checkNothingElse(when);
        assertEquals(List.of(), work == null ? List.of() : PackFolder.names(work), when);
      }
    }

    DoctownProcess.in(shared).run(arguments(packs, work, 0).toArray(String[]::new)).expectSuccess();

    assertArrayEquals(whole, Files.readAllBytes(packs.pack()));
    packs.checkNothingElse("after the next build");
    assertEquals(List.of(), work == null ? List.of() : PackFolder.names(work));
  }

  /** Once the last stage runs the pack may come into its place before the signal does. */
  private static void check(
      KilledBuild build, String signal, PackFolder packs, byte @Nullable [] before, String when)
      throws IOException {
    boolean published = when.contains("assemble") && packs.holds(whole);
    if (!published) {
      packs.checkUntouched(before, when);
    }
    if (build.exit() != 0 || !published) {
      assertEquals(signal.equals("KILL") ? KILLED : INTERRUPTED, build.exit(), when);
    }
    if (signal.equals("INT") && !published) {
      assertEquals(
          List.of("doctown: interrupted; " + packs.pack() + " is as it was (INTERRUPTED)"),
          build.said(),
          when);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "INT"})
  void noChildOutlivesTheBuild(String signal) throws Exception {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    Path born = folder.resolve("born");
    assertEquals(0, new ProcessBuilder("mkfifo", born.toString()).start().waitFor());
    // It holds its end of the connection and never says a word.
    Path ssh =
        Files.writeString(
            programs.resolve("ssh"), "#!/bin/sh\necho $$ >" + born + "\nexec cat >/dev/null\n");
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
    Process build =
        DoctownProcess.in(folder)
            .with("PATH", programs + ":" + System.getenv("PATH"))
            .startedBy("env", "--default-signal=INT")
            .start("build", "--repo", "ssh://example.org/a/b", "--skip-embeddings", "--quiet");
    long child = Long.parseLong(Files.readString(born).strip());
    ProcessHandle handle = ProcessHandle.of(child).orElseThrow();

    KilledBuild.send(signal, build.pid());

    assertEquals(signal.equals("KILL") ? KILLED : INTERRUPTED, build.waitFor());
    handle.onExit().get(1, TimeUnit.MINUTES);
  }

  private static List<String> arguments(PackFolder packs, @Nullable Path work, int number) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "build",
                "--repo=" + shared.resolve("commons-cli"),
                "--output=" + packs.pack(),
                "--embedding-model=" + shared.resolve("model"),
                "--progress=json"));
    if (work != null) {
      arguments.add("--work-dir=" + work);
    }
    if (number % 4 == 2) {
      arguments.add("--runner=flink");
    }
    return arguments;
  }
}
