package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.RandomModel;
import dev.doctown.transforms.models.DataFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real model of random weights writes about real code is in no page and no table. */
class RandomWriterTest {
  private static final Path ROOT =
      Path.of(System.getProperty("doctown.test.root", "..")).toAbsolutePath().normalize();

  @TempDir private Path folder = Path.of("");

  @Test
  void nonsenseLeavesAValidPackAsTheSourceHasIt() throws IOException, InterruptedException {
    InstalledEngine.assume();
    Path model = RandomModel.write(folder, "qwen3");
    Path output = folder.resolve("worker.docpack");
    DoctownProcess doctown =
        DoctownProcess.in(folder)
            .with("DOCTOWN_ENGINES_FOLDER", DataFolders.engines(null).toString());

    doctown
        .run(
            "build",
            "--repo",
            ROOT.toString(),
            "--path",
            "transforms/worker",
            "--output",
            output.toString(),
            "--skip-embeddings",
            "--generator-model",
            model.toString(),
            "--max-symbols",
            "5",
            "--max-tokens",
            "256")
        .expectSuccess();

    doctown.run("verify", output.toString()).expectSuccess();
    try (Docpack pack = Docpack.open(output)) {
      assertFalse(rows(pack, DocpackTable.GENERATIONS).isEmpty());
      assertTrue(
          rows(pack, DocpackTable.GENERATIONS).stream()
              .allMatch(row -> row.getStatus().equals("answered")));
      for (EnrichedSymbolRow row : rows(pack, DocpackTable.ENRICHED_SYMBOLS)) {
        assertEquals(List.of(), row.getStatements());
        assertEquals("extracted", row.getProvenance());
      }
      rows(pack, DocpackTable.SUBSYSTEMS)
          .forEach(row -> assertEquals(List.of(), row.getStatements()));
      rows(pack, DocpackTable.ARCHITECTURE_INSIGHTS)
          .forEach(row -> assertEquals(List.of(), row.getStatements()));
      rows(pack, DocpackTable.QUICKSTART)
          .forEach(row -> assertEquals(List.of(), row.getStatements()));
    }
  }

  private static <R extends SpecificRecord> List<R> rows(Docpack pack, DocpackTable<R> table) {
    List<R> all = new ArrayList<>();
    try (RowIterator<R> rows = pack.rows(table)) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }
}
