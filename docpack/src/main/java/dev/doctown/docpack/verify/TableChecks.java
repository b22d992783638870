package dev.doctown.docpack.verify;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Holds the tables of a pack to each other, in passes over one table after the other. */
final class TableChecks {
  private static final String EMBEDDINGS = "embeddings";
  private static final String EMBED_STAGE = "embed";

  private final Docpack pack;
  private final Findings findings;
  private final PackIds ids = new PackIds();
  private final SortedMap<String, Long> rows = new TreeMap<>(Utf8Order.INSTANCE);

  private TableChecks(Docpack pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  static void check(Docpack pack, Findings findings) {
    new TableChecks(pack, findings).check();
  }

  private void check() {
    readFailures();
    readVectors();
    readSymbolIds();
    readSubsystemIds();
    readGenerationKeys();
    long bytesIn = checkChunks();
    RowChecks checks = new RowChecks(ids, findings);
    for (DocpackTable<?> table : DocpackTable.all()) {
      if (!rows.containsKey(table.tableName())) {
        checkRows(table, checks);
      }
    }
    checkAgain(DocpackTable.SYMBOLS, pack.rows(DocpackTable.SYMBOLS), checks);
    checkAgain(
        DocpackTable.FILES, pack.rows(DocpackTable.FILES, Set.of("path", "subsystem_id")), checks);
    Manifest manifest = pack.manifest();
    rows.entrySet()
        .removeIf(row -> row.getValue() == 0 && !manifest.rows().containsKey(row.getKey()));
    if (!rows.equals(manifest.rows()) || bytesIn != manifest.bytesIn()) {
      findings.add(
          Finding.Code.STATISTICS,
          "manifest.json",
          "says "
              + manifest.rows()
              + " rows and "
              + manifest.bytesIn()
              + " bytes, expected "
              + rows
              + " and "
              + bytesIn);
    }
  }

  private <R extends SpecificRecord> TableScan<R> scan(DocpackTable<R> table) {
    return new TableScan<>(
        table.tableName(), pack.rows(table), table.order(), table::keyText, findings);
  }

  private void readFailures() {
    try (TableScan<FailureRow> scan = scan(DocpackTable.FAILURES)) {
      while (scan.hasNext()) {
        FailureRow row = scan.next();
        if (row.getStage().equals(EMBED_STAGE)) {
          ids.unembedded.add(row.getSubject(), 0);
        }
      }
      rows.put(DocpackTable.FAILURES.tableName(), scan.count());
    }
  }

  private void readVectors() {
    Comparator<EmbeddingVector> order =
        Comparator.comparing(EmbeddingVector::model, Utf8Order.INSTANCE)
            .thenComparing(EmbeddingVector::textSha256, Utf8Order.INSTANCE);
    try (TableScan<EmbeddingVector> scan =
        new TableScan<>(
            EMBEDDINGS,
            pack.embeddings(),
            order,
            row -> row.model() + ", " + row.textSha256(),
            findings)) {
      new VectorChecks().check(scan, ids, findings);
      rows.put(EMBEDDINGS, scan.count());
    }
  }

  /** Ids first: a parent may stand behind its child, and chunks name symbols of later rows. */
  private void readSymbolIds() {
    try (TableScan<SymbolRow> scan =
        new TableScan<>(
            DocpackTable.SYMBOLS.tableName(),
            pack.rows(DocpackTable.SYMBOLS, Set.of("path", "start_byte", "symbol_id")),
            DocpackTable.SYMBOLS.order(),
            DocpackTable.SYMBOLS::keyText,
            findings)) {
      while (scan.hasNext()) {
        SymbolRow row = scan.next();
        if (!ids.symbols.add(row.getSymbolId(), 0)) {
          findings.add(
              Finding.Code.ID_NOT_UNIQUE, scan.subject(row), row.getSymbolId() + " is used twice");
        }
      }
      rows.put(DocpackTable.SYMBOLS.tableName(), scan.count());
    }
  }

  private void readSubsystemIds() {
    try (RowIterator<SubsystemRow> subsystems =
        pack.rows(DocpackTable.SUBSYSTEMS, Set.of("subsystem_id"))) {
      subsystems.forEachRemaining(row -> ids.subsystems.add(row.getSubsystemId(), 0));
    }
  }

  private void readGenerationKeys() {
    try (RowIterator<GenerationRow> generations =
        pack.rows(DocpackTable.GENERATIONS, Set.of("generation_key"))) {
      generations.forEachRemaining(row -> ids.generations.add(row.getGenerationKey(), 0));
    }
  }

  private long checkChunks() {
    try (TableScan<FileRow> files = scan(DocpackTable.FILES);
        TableScan<ChunkRow> chunks = scan(DocpackTable.CHUNKS)) {
      long bytesIn = new ChunkChecks(files, chunks, ids, embedded(), findings).check();
      rows.put(DocpackTable.FILES.tableName(), files.count());
      rows.put(DocpackTable.CHUNKS.tableName(), chunks.count());
      return bytesIn;
    }
  }

  /** Whether the stage that makes vectors ran; without it chunks name texts that have none. */
  private boolean embedded() {
    return pack.manifest().description().stages().stream()
        .filter(stage -> stage.name().equals(EMBED_STAGE))
        .map(PackDescription.Stage::skipped)
        .allMatch(skipped -> skipped == null);
  }

  private <R extends SpecificRecord> void checkRows(DocpackTable<R> table, RowChecks checks) {
    try (TableScan<R> scan = scan(table)) {
      while (scan.hasNext()) {
        R row = scan.next();
        checks.check(row, scan.subject(row));
      }
      rows.put(table.tableName(), scan.count());
    }
  }

  /** Rows whose order and number another pass has checked. */
  private <R extends SpecificRecord> void checkAgain(
      DocpackTable<R> table, RowIterator<R> rowsOfTable, RowChecks checks) {
    try (TableScan<R> scan =
        new TableScan<>(
            table.tableName(), rowsOfTable, (left, right) -> -1, table::keyText, findings)) {
      while (scan.hasNext()) {
        R row = scan.next();
        checks.check(row, scan.subject(row));
      }
    }
  }
}
