package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds on a disk of 256 KiB, and on one that cannot be written. Such a disk is a tmpfs that only
 * the process sees, so these tests run where root may mount one.
 */
class DiskFullTest {
  /** Mounts, puts the old pack there, runs, and says 99 when the old pack changed. */
  private static final String SCRIPT =
      """
      mount -t tmpfs -o size=256k tmpfs small && cp old.docpack small/x.docpack || exit 98
      [ "$MOUNT" = "" ] || mount -o remount,$MOUNT small || exit 98
      "$@"
      code=$?
      cmp old.docpack small/x.docpack >&2 || exit 99
      [ "$(ls -A small)" = x.docpack ] || { ls -A small >&2; exit 97; }
      exit $code
      """;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void prepare() throws Exception {
    assumeTrue(mayMount(), "root may not mount here");
    folder = folder.toRealPath();
    Corpus.COMMONS_CLI.repository(folder);
    Files.createDirectory(folder.resolve("small"));
    Files.createDirectory(folder.resolve("large"));
    Files.writeString(folder.resolve("old.docpack"), "PK\3\4 the old pack");
  }

  private static boolean mayMount() throws IOException, InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void fullBesideTheOutput() throws Exception {
    checkFull("build", "--repo=commons-cli", "--output=small/x.docpack", "--skip-embeddings");
  }

  @Test
  void fullWhenTheFinishedPackComes() throws Exception {
    checkFull(
        "build",
        "--repo=commons-cli",
        "--output=small/x.docpack",
        "--work-dir=large",
        "--skip-embeddings");
    assertEquals(List.of(), PackFolder.names(folder.resolve("large")));
  }

  @Test
  void fullInTheWorkDirectory() throws Exception {
    checkFull(
        "build",
        "--repo=commons-cli",
        "--output=y.docpack",
        "--work-dir=small",
        "--skip-embeddings",
        "--runner=flink");
    assertEquals(List.of("commons-cli", "large", "old.docpack", "small"), PackFolder.names(folder));
  }

  @Test
  void outputFolderThatCannotBeWritten() throws Exception {
    DoctownProcess.Result result =
        onSmallDisk("ro", "build", "--repo=commons-cli", "--output=small/x.docpack");

    assertEquals(
        "doctown: --output small/x.docpack: nothing can be written to "
            + folder.resolve("small")
            + " (Read-only file system); name another place, or change its permissions"
            + " (OUTPUT_UNWRITABLE)\n",
        result.err());
    assertEquals(2, result.exit());
  }

  private static void checkFull(String... arguments) throws IOException, InterruptedException {
    DoctownProcess.Result result = onSmallDisk("", arguments);
    List<String> said = result.err().lines().toList();
    String last = said.get(said.size() - 1);
    assertTrue(last.startsWith("doctown: ") && last.endsWith(" (DISK_FULL)"), result.err());
    assertEquals(
        1, said.stream().filter(line -> line.startsWith("doctown: ")).count(), result.err());
    assertEquals("", result.out());
    assertEquals(1, result.exit());
  }

  private static DoctownProcess.Result onSmallDisk(String mount, String... arguments)
      throws IOException, InterruptedException {
    return DoctownProcess.in(folder)
        .with("MOUNT", mount)
        .startedBy("unshare", "-m", "sh", "-c", SCRIPT, "sh")
        .run(arguments);
  }
}
