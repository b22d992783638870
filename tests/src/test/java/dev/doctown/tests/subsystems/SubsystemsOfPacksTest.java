package dev.doctown.tests.subsystems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.tests.Corpus;
import dev.doctown.tests.DoctownProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubsystemsOfPacksTest {
  /** What the other tests measure is what the command puts into a docpack. */
  @Test
  void thePartitionerGivesWhatIsInThePack(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path source = Corpus.COMMONS_CLI.unpack(folder);
    Path pack = folder.resolve("cli.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=" + source, "--output=" + pack, "--skip-embeddings", "--quiet")
        .expectSuccess();
    TreeMap<String, String> packed = new TreeMap<>();
    try (Docpack opened = Docpack.open(pack);
        RowIterator<SubsystemRow> rows = opened.rows(DocpackTable.SUBSYSTEMS)) {
      while (rows.hasNext()) {
        SubsystemRow row = rows.next();
        packed.put(
            row.getSubsystemId(),
            row.getName() + " " + row.getSlug() + " " + row.getConfidence() + " " + row.getFiles());
      }
    }
    TreeMap<String, String> computed = new TreeMap<>();
    String name = String.valueOf(source.getFileName());
    new Partitioner(folder.resolve("work"))
        .of(name, source, null)
        .subsystems()
        .subsystems()
        .forEach(
            subsystem ->
                computed.put(
                    subsystem.id(),
                    subsystem.name()
                        + " "
                        + subsystem.slug()
                        + " "
                        + subsystem.confidence()
                        + " "
                        + subsystem.files()));
    assertEquals(packed, computed);
  }
}
