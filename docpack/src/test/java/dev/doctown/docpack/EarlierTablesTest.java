package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.docpack.container.MeasuringOutput;
import dev.doctown.docpack.table.TableWriter;
import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as they were before columns were added behind their others. */
class EarlierTablesTest {
  private static final QuickstartRow QUICKSTART =
      QuickstartRow.newBuilder()
          .setEntryPoints(List.of())
          .setCoreTypes(List.of())
          .setGettingStarted("Run it.")
          .setCommands(List.of())
          .setEvidence(List.of())
          .setProvenance("extracted")
          .build();
  private static final GenerationRow GENERATION =
      new GenerationRow("g0", "members s3", "m", "{}", "e", "cpu", "accepted", "{}", "p", 2, 3, 4L);

  @TempDir private Path folder = Path.of("");

  /** A pack of which a table has one row, without its columns from the named one on. */
  private <R extends SpecificRecord> Path pack(DocpackTable<R> table, R row, String firstAbsent)
      throws IOException {
    Path file = folder.resolve("demo.docpack");
    try (DocpackWriter writer =
        DocpackWriter.create(folder.resolve("work"), scratch -> List.of())) {
      writer.table(table, List.of(row).iterator());
      writer.finish(SmallPack.description(), file);
    }
    Repack repack = new Repack(file);
    repack.entries.put(
        PackFormat.tablePath(table.tableName()), bytes(before(table.schema(), firstAbsent), row));
    repack.writeConsistent(file);
    return file;
  }

  private static Schema before(Schema schema, String firstAbsent) {
    List<Schema.Field> kept =
        schema.getFields().stream()
            .takeWhile(field -> !field.name().equals(firstAbsent))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList();
    Schema earlier =
        Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, kept);
    earlier.addProp("table", schema.getProp("table"));
    return earlier;
  }

  private static byte[] bytes(Schema schema, SpecificRecord row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MeasuringOutput out = new MeasuringOutput(bytes);
    try (TableWriter<? super SpecificRecord> writer = TableWriter.ofRecords(out, schema)) {
      writer.write(row);
      writer.finish(Map.of("format_version", "1.0"));
    }
    out.flush();
    return bytes.toByteArray();
  }

  @Test
  void columnsThatWereAddedSinceHaveTheirDefaults() throws IOException {
    Path earlier = pack(DocpackTable.QUICKSTART, QUICKSTART, "statements");
    assertEquals(List.of(), DocpackVerifier.verify(earlier));
    try (Docpack pack = Docpack.open(earlier)) {
      QuickstartRow row = DocpackTest.all(pack.rows(DocpackTable.QUICKSTART)).get(0);
      assertEquals(QUICKSTART, row);
      assertEquals(List.of(), row.getStatements());
    }
    try (Docpack pack = Docpack.open(pack(DocpackTable.GENERATIONS, GENERATION, "prompt"))) {
      assertEquals(
          List.of(
              GenerationRow.newBuilder(GENERATION)
                  .setPrompt("")
                  .setPromptTokens(0)
                  .setWrittenTokens(0)
                  .setSeed(0L)
                  .build()),
          DocpackTest.all(pack.rows(DocpackTable.GENERATIONS)));
    }
  }

  @Test
  void onlyThoseThatWereAskedForAreSet() throws IOException {
    try (Docpack pack = Docpack.open(pack(DocpackTable.QUICKSTART, QUICKSTART, "statements"))) {
      QuickstartRow row =
          DocpackTest.all(pack.rows(DocpackTable.QUICKSTART, Set.of("provenance", "rejections")))
              .get(0);
      assertEquals(List.of(), row.getRejections());
      assertEquals(null, row.get(DocpackTable.QUICKSTART.schema().getField("statements").pos()));
    }
  }

  @Test
  void columnsThatWereAlwaysThereMustBe() throws IOException {
    FailureRow failure = new FailureRow("read", "logo.png", "FILE_BINARY", "logo.png is binary");
    try (Docpack pack = Docpack.open(pack(DocpackTable.FAILURES, failure, "message"))) {
      DoctownException fault =
          assertThrows(DoctownException.class, () -> pack.rows(DocpackTable.FAILURES).close());
      assertEquals(ErrorCode.PACK_CORRUPT, fault.code());
    }
  }
}
