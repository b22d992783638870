package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.djl.TinyModel;
import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.RandomBert;
import dev.doctown.transforms.llama.RandomModel;
import dev.doctown.transforms.models.DataFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jobs one after the other on one Flink session cluster, whose TaskManager loads the classes of
 * each anew. A library that two of them loaded would fail the second with "already loaded in
 * another classloader", as it does when the jobs bring the jars that the cluster has here.
 */
class SessionClusterTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void nativeCodeWorksInJobAfterJob() throws Exception {
    InstalledEngine.assume();
    folder = folder.toRealPath();
    Path repository = Corpus.COMMONS_CLI.repository(folder);
    String onnx = TinyModel.copyTo(folder.resolve("onnx")).toString();
    String gguf = RandomBert.writeEmbedder(folder).toString();
    String writer = RandomModel.write(folder, "qwen3").toString();
    List<ProcessHandle> workers;
    List<Path> packs;
    try (SessionCluster cluster =
        SessionCluster.start(Files.createDirectory(folder.resolve("cluster")), 1)) {
      Path jars =
          Files.write(
              folder.resolve("jars"), cluster.jarsOfAJob().stream().map(Path::toString).toList());
      packs =
          DoctownProcess.in(folder)
              .withMain(SubmittedBuilds.class)
              .with(DataFolders.ENGINES_VARIABLE, DataFolders.engines(null).toString())
              .run(
                  cluster.master(),
                  jars.toString(),
                  repository.toString(),
                  folder.toString(),
                  onnx,
                  SubmittedBuilds.NO_WRITER,
                  gguf,
                  writer,
                  onnx,
                  SubmittedBuilds.NO_WRITER,
                  gguf,
                  writer)
              .expectSuccess()
              .lines()
              .map(Path::of)
              .toList();
      workers = cluster.children();
    }

    assertEquals(4, packs.size());
    SameBytes.check(Map.of("first", packs.get(0), "third", packs.get(2)));
    SameBytes.check(Map.of("second", packs.get(1), "fourth", packs.get(3)));
    assertHasVectors(packs.get(0));
    assertHasVectors(packs.get(1));
    assertHasAnswers(packs.get(1));
    assertFalse(workers.isEmpty());
    for (ProcessHandle worker : workers) {
      worker.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  private static void assertHasVectors(Path pack) throws IOException {
    try (Docpack built = Docpack.open(pack)) {
      assertTrue(built.manifest().rows().getOrDefault("embeddings", 0L) > 0);
    }
  }

  private static void assertHasAnswers(Path pack) throws IOException {
    try (Docpack built = Docpack.open(pack);
        RowIterator<GenerationRow> answers = built.rows(DocpackTable.GENERATIONS)) {
      assertTrue(answers.hasNext());
      answers.forEachRemaining(
          answer -> {
            assertEquals("answered", answer.getStatus(), answer::toString);
            assertTrue(answer.getWrittenTokens() > 0, answer::toString);
          });
    }
  }
}
