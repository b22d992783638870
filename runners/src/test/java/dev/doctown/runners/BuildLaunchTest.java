package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.DocpackWriter;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.PackSummary;
import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.schemas.flow.Fault;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ExitCode;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds the graph: target, folders, faults. Real builds are tested end to end. */
class BuildLaunchTest {
  private static final PackDescription EMPTY =
      new PackDescription(
          "0.1.0",
          new RepositoryIdentity("x", null, null, null, null, false, "0".repeat(64)),
          new TreeMap<>(Utf8Order.INSTANCE),
          List.of(),
          List.of(),
          true);

  @TempDir private Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(out, new ByteArrayOutputStream(), false, Integer.MAX_VALUE);

  private BuildLaunch launch(GraphRun graph, String... more) {
    return launch(folder.resolve("x.docpack"), graph, more);
  }

  private BuildLaunch launch(Path output, GraphRun graph, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--repo", folder.toString(), "--output", output.toString()));
    arguments.addAll(List.of(more));
    return new BuildLaunch(
        DoctownOptions.parse(arguments.toArray(String[]::new)),
        terminal,
        graph,
        Publisher.atomic());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static PackReceipt fault(ErrorCode code, String message) {
    return PackReceipt.newBuilder()
        .setRepository("1")
        .setName("x")
        .setBytes(0)
        .setTables(List.of())
        .setTextsComputed(0)
        .setTextsReused(0)
        .setTextsLeftOut(0)
        .setFault(new Fault(code.name(), message))
        .build();
  }

  @Test
  void aFaultOfTheGraphLeavesTheOldPackAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("x.docpack"), "PK\3\4 the old pack");
    GraphRun graph =
        (settings, parallelism, progress) -> {
          Files.writeString(settings.workDirectory().resolve("half"), "half a run");
          return fault(ErrorCode.REF_NOT_FOUND, "--ref v9: no such branch, tag or commit");
        };

    DoctownException thrown =
        assertThrows(DoctownException.class, () -> launch(graph, "--ref", "v9").run());

    assertEquals(ErrorCode.REF_NOT_FOUND, thrown.code());
    assertEquals("--ref v9: no such branch, tag or commit", thrown.getMessage());
    assertEquals(List.of("x.docpack"), names());
    assertEquals("PK\3\4 the old pack", Files.readString(folder.resolve("x.docpack")));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFolderOfARepositoryMeansTheRepositoryAndThatIsSaid() throws IOException {
    Path git = Files.createDirectories(folder.resolve("project/.git"));
    Files.createDirectories(git.resolve("objects"));
    Files.createDirectories(git.resolve("refs"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Path source = Files.createDirectory(folder.resolve("project/src"));

    assertEquals(
        "doctown: --repo "
            + source
            + " lies in the repository "
            + folder.toRealPath().resolve("project")
            + ", which is read whole; --path names a folder of it\n",
        said("--repo", source.toString()));
    assertEquals("", said("--repo", source.toString(), "--quiet"));
    assertEquals("", said("--repo", source.toString(), "--path", "src"));
    assertEquals("", said("--repo", folder.resolve("project").toString()));
  }

  private String said(String... arguments) {
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", folder.resolve("x.docpack").toString(), "--skip-embeddings"));
    all.addAll(List.of("--progress", "none"));
    BuildLaunch launch =
        new BuildLaunch(
            DoctownOptions.parse(all.toArray(String[]::new)),
            new Terminal(out, error, false, Integer.MAX_VALUE),
            (settings, parallelism, progress) -> fault(ErrorCode.REPOSITORY_EMPTY, "none"),
            Publisher.atomic());
    assertThrows(DoctownException.class, launch::run);
    return error.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aBugLeavesNothingBehindEither() throws IOException {
    GraphRun graph =
        (settings, parallelism, progress) -> {
          throw new IllegalStateException("bug");
        };

    assertThrows(IllegalStateException.class, () -> launch(graph).run());

    assertEquals(List.of(), names());
  }

  /** A graph that finds one file, which it cannot process. */
  private static PackReceipt withAFailure(BuildSettings settings) {
    Path finished = settings.workDirectory().resolve("finished.docpack");
    try (DocpackWriter writer = DocpackWriter.create(settings.workDirectory())) {
      writer.table(
          DocpackTable.FAILURES,
          List.of(new FailureRow("chunk", "logo.bin", "FILE_BINARY", "a binary file")).iterator());
      PackSummary pack = writer.finish(EMPTY, finished);
      return PackReceipt.newBuilder(fault(ErrorCode.BUG, "none"))
          .setFault(null)
          .setPath(pack.file().toString())
          .setSha256(pack.sha256())
          .setBytes(pack.size())
          .build();
    }
  }

  @Test
  void strictTellsFailuresByTheExitCodeAndPublishesThePack() throws Exception {
    GraphRun graph = (settings, parallelism, progress) -> withAFailure(settings);

    assertEquals(ExitCode.OK, launch(graph, "--skip-embeddings").run());
    assertEquals(
        ExitCode.BUILT_WITH_FAILURES, launch(graph, "--skip-embeddings", "--strict").run());

    assertEquals(3, ExitCode.BUILT_WITH_FAILURES.value());
    assertEquals(List.of("x.docpack"), names());
    String shown = folder.resolve("x.docpack") + System.lineSeparator();
    assertEquals(shown + shown, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aTargetThatCannotBeReplacedInTheEndIsUnwritable() throws IOException {
    Path inTheWay = folder.resolve("x.docpack/file");
    GraphRun graph =
        (settings, parallelism, progress) -> {
          Path pack = settings.workDirectory().resolve("finished.docpack");
          try (DocpackWriter writer = DocpackWriter.create(settings.workDirectory())) {
            writer.finish(EMPTY, pack);
          }
          Files.createDirectories(inTheWay);
          return PackReceipt.newBuilder(fault(ErrorCode.BUG, "none"))
              .setFault(null)
              .setPath(pack.toString())
              .build();
        };

    DoctownException unwritable =
        assertThrows(DoctownException.class, () -> launch(graph, "--skip-embeddings").run());

    assertEquals(ErrorCode.OUTPUT_UNWRITABLE, unwritable.code());
    assertEquals(
        "--output "
            + folder.resolve("x.docpack")
            + ": nothing can be written to "
            + folder.toRealPath()
            + " (Is a directory); name another place, or change its permissions",
        unwritable.getMessage());
    assertTrue(Files.exists(inTheWay));
    assertEquals(List.of("x.docpack"), names());
  }

  @Test
  void aModelThatNobodyKnowsIsRefusedBeforeAnythingIsDone() throws IOException {
    GraphRun graph = (settings, parallelism, progress) -> fault(ErrorCode.BUG, "must not run");

    DoctownException refused =
        assertThrows(
            DoctownException.class, () -> launch(graph, "--embedding-model=no/model").run());

    assertEquals(ErrorCode.MODEL_NOT_FOUND, refused.code());
    assertEquals(
        "--embedding-model no/model: expected a GGUF file, or OWNER/REPO[:FILE] of one that was"
            + " pulled, or a directory with model.onnx and tokenizer.json, or"
            + " sentence-transformers/all-MiniLM-L6-v2",
        refused.getMessage());
    assertEquals(List.of(), names());
  }

  @Test
  void optionsBecomeSettings() throws IOException {
    Path work = Files.createDirectory(folder.resolve("scratch"));
    Files.writeString(folder.resolve("x.docpack"), "PK\3\4 the old pack");
    List<BuildSettings> seen = new ArrayList<>();
    GraphRun graph =
        (settings, parallelism, progress) -> {
          seen.add(settings);
          assertEquals(3, parallelism);
          assertTrue(Files.isDirectory(settings.workDirectory()));
          return fault(ErrorCode.REPOSITORY_EMPTY, "empty");
        };

    assertThrows(
        DoctownException.class,
        () ->
            launch(
                    graph,
                    "--ref=v1",
                    "--path=core",
                    "--include=**/*.java",
                    "--exclude=gen/**",
                    "--embedding-model=/models/mine",
                    "--skip-embeddings",
                    "--embed=all",
                    "--history=200",
                    "--max-file-bytes=1000",
                    "--parallelism=3",
                    "--work-dir=" + work)
                .run());

    BuildSettings settings = seen.get(0);
    assertEquals(folder.toString(), settings.repository());
    assertEquals("v1", settings.ref());
    assertEquals("core", settings.subdirectory());
    assertEquals(List.of("**/*.java"), settings.includes());
    assertEquals(List.of("gen/**"), settings.excludes());
    assertEquals("/models/mine", settings.embeddingModel());
    assertTrue(settings.skipEmbeddings());
    assertTrue(settings.embedAll());
    assertEquals(200, settings.history());
    assertEquals(1000, settings.maxFileBytes());
    Path output = folder.toRealPath().resolve("x.docpack");
    assertEquals(output, settings.previousPack());
    assertEquals(work, settings.workDirectory().getParent());
    assertTrue(String.valueOf(settings.workDirectory().getFileName()).startsWith(".doctown-"));
    assertEquals(
        List.of(
            output, folder.toRealPath().resolve(".doctown-x.docpack"), settings.workDirectory()),
        settings.neverInput());
    assertEquals(List.of("scratch", "x.docpack"), names());
    assertFalse(Files.exists(settings.workDirectory()));
  }

  @Test
  void somethingThatIsNoPackIsNotReplaced() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "my notes");
    GraphRun graph = (settings, parallelism, progress) -> fault(ErrorCode.BUG, "must not run");

    DoctownException refused =
        assertThrows(DoctownException.class, () -> launch(notes, graph).run());

    assertEquals(ErrorCode.OUTPUT_UNWRITABLE, refused.code());
    assertEquals(
        "--output " + notes + ": exists and is no docpack; move it, or name another file",
        refused.getMessage());
    assertEquals("my notes", Files.readString(notes));
  }
}
