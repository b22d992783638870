package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --output -}: the docpack goes to standard output. */
class StreamedPackTest {
  @TempDir private Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Path> workFolders = new ArrayList<>();

  /** A graph that makes the pack that other tests read. */
  private final GraphRun graph =
      (settings, parallelism, progress) -> {
        workFolders.add(settings.workDirectory());
        return HandPack.writeLacking(settings.workDirectory()).receipt();
      };

  @BeforeEach
  void makeRepository() throws IOException {
    Files.createDirectory(folder.resolve("small"));
  }

  private BuildLaunch launch(OutputStream results, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--output", "-", "--skip-embeddings"));
    arguments.addAll(List.of("--repo", folder.resolve("small").toString()));
    arguments.addAll(List.of(more));
    return new BuildLaunch(
        DoctownOptions.parse(arguments.toArray(String[]::new)),
        new Terminal(results, err, false, Integer.MAX_VALUE),
        graph,
        Publisher.atomic());
  }

  private List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private byte[] expected() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    return Files.readAllBytes(HandPack.writeLacking(elsewhere).file());
  }

  @Test
  void standardOutputGetsTheBytesOfTheDocpackAndNothingElse() throws Exception {
    assertEquals(ExitCode.OK, launch(out, "--progress", "json").run());

    assertArrayEquals(expected(), out.toByteArray());
    assertEquals(List.of("elsewhere", "small"), names(folder));
    // TEMPORARY/doctown-output-…/.doctown-small.docpack/work
    Path system = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
    Path temporary = system.resolve(system.relativize(workFolders.get(0)).getName(0));
    assertEquals(temporary.resolve(".doctown-small.docpack").resolve("work"), workFolders.get(0));
    assertFalse(Files.exists(temporary));
  }

  @Test
  void theSummaryCallsItByTheNameThatAFileWouldHave() throws Exception {
    launch(out).run();

    String summary = err.toString(StandardCharsets.UTF_8);
    assertEquals(
        1,
        summary
            .lines()
            .filter(line -> line.endsWith(" (doctown inspect --failures small.docpack)"))
            .count(),
        summary);
  }

  @Test
  void theWorkDirectoryHoldsItUntilItIsWhole() throws Exception {
    Path work = Files.createDirectory(folder.resolve("scratch"));

    assertEquals(ExitCode.OK, launch(out, "--work-dir", work.toString()).run());

    assertEquals(work.toRealPath(), workFolders.get(0).getParent());
    assertEquals(List.of(), names(work));
    assertArrayEquals(expected(), out.toByteArray());
  }

  @Test
  void aWorkDirectoryThatIsNotThereIsToldAsOne() {
    Path none = folder.resolve("none");

    DoctownException refused =
        assertThrows(
            DoctownException.class, () -> launch(out, "--work-dir", none.toString()).run());

    assertEquals(ErrorCode.WORK_DIRECTORY_UNUSABLE, refused.code());
    assertEquals(
        "--work-dir "
            + none
            + ": no folder can be made there (no such folder); name one that exists and can be"
            + " written",
        refused.getMessage());
    assertEquals(List.of(), workFolders);
  }

  @Test
  void aReaderWhoLeavesHasNoDocpack() {
    OutputStream left =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    DoctownException failed = assertThrows(DoctownException.class, () -> launch(left).run());

    assertEquals(ErrorCode.RESULT_UNWRITABLE, failed.code());
    assertEquals(
        "--output -: who was reading standard output went before the docpack was whole",
        failed.getMessage());
  }

  @Test
  void aTerminalIsNoPlaceForIt() {
    DoctownException refused =
        assertThrows(DoctownException.class, () -> launch(new ScreenOutput(out)).run());

    assertEquals(ErrorCode.OPTION_INVALID, refused.code());
    assertEquals(
        "--output -: standard output is a terminal; expected a file or pipe that takes the"
            + " docpack, such as > name.docpack",
        refused.getMessage());
    assertEquals(List.of(), workFolders);
    assertEquals(0, out.size());
  }
}
