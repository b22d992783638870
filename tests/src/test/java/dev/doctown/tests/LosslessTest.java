package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.tables.FileRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chunks are the files, byte for byte, by {@code doctown verify} and by git. */
class LosslessTest {
  private static final int FILES_OF_THE_CORPORA = 300;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyFileOfTheCorporaIsItsChunks() throws Exception {
    Path repository = Files.createDirectory(folder.resolve("corpora"));
    for (Corpus corpus : Corpus.values()) {
      corpus.unpack(repository);
    }
    Git git = new Git(repository);
    git.run("init", "-q");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "import");

    Path pack = build(repository);

    int files = Losslessness.check(pack, repository);
    assertTrue(files >= FILES_OF_THE_CORPORA, files + " files");
  }

  @Test
  void awkwardFilesAreRowsAsExpected() throws Exception {
    Path repository = CraftedRepository.in(folder);

    Path pack = build(repository, "--max-file-bytes=" + CraftedRepository.LARGEST_FILE);

    try (Docpack opened = Docpack.open(pack)) {
      assertEquals(false, opened.manifest().description().source().dirty());
      assertEquals(
          CraftedRepository.ROWS,
          Losslessness.rows(opened, DocpackTable.FILES).stream()
              .map(LosslessTest::describe)
              .collect(Collectors.joining()));
    }
    Losslessness.check(pack, repository);
  }

  /** Builds a pack that {@code verify} finds to be the repository. */
  private Path build(Path repository, String... more) throws IOException, InterruptedException {
    Path pack = folder.resolve("x.docpack");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "build",
                "--repo=" + repository,
                "--output=" + pack,
                "--skip-embeddings",
                "--quiet"));
    arguments.addAll(List.of(more));
    DoctownProcess doctown = DoctownProcess.in(folder);
    doctown.run(arguments.toArray(String[]::new)).expectSuccess();
    assertEquals(
        new DoctownProcess.Result(0, "x.docpack keeps its promises\n", ""),
        doctown.run("verify", "--repo", repository.toString(), pack.toString()));
    return pack;
  }

  private static String describe(FileRow file) {
    String how = file.getSkipped() == null ? file.getChunking() : file.getSkipped();
    return String.join(
            " | ",
            file.getPath().replace('\n', '\u23CE'),
            file.getCategory(),
            Objects.requireNonNullElse(file.getLanguage(), "-"),
            Objects.requireNonNullElse(how, "-"),
            file.getLineCount() == null ? "-" : file.getLineCount().toString())
        + "\n";
  }
}
