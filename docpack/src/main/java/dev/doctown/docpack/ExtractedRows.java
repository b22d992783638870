package dev.doctown.docpack;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/**
 * The digest of what code computed of a table in which a model's words stand beside it: a SHA-256
 * over its rows in Avro's binary encoding, of these columns in this order, without the rows that
 * are there for a model alone. The same with and without a model.
 */
public final class ExtractedRows {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "architecture_insights",
          List.of(
              "insight_id",
              "category",
              "description",
              "affected_components",
              "evidence",
              "kind",
              "title",
              "confidence"),
          "enriched_symbols",
          List.of("symbol_id", "name", "usage_examples", "related_symbols"),
          "failures",
          List.of("stage", "subject", "code", "message"),
          "quickstart",
          List.of(
              "entry_points", "core_types", "getting_started", "commands", "evidence", "summary"),
          "subsystems",
          List.of(
              "subsystem_id",
              "parent_subsystem_id",
              "name",
              "confidence",
              "files",
              "primary_purpose",
              "symbols",
              "depends_on",
              "evidence",
              "slug",
              "role"));

  private static final String GENERATED = "generated";

  /** The stage in which a model is asked. */
  private static final String DOCUMENT_STAGE = "document";

  private final Schema from;
  private final Schema columns;
  private final GenericDatumWriter<GenericRecord> writer;
  private final MessageDigest digest = Digests.newSha256();
  private final BinaryEncoder encoder;

  private ExtractedRows(Schema from, List<String> names) {
    this.from = from;
    this.columns =
        Schema.createRecord(
            from.getName(),
            null,
            from.getNamespace(),
            false,
            names.stream().map(from::getField).map(field -> copy(field)).toList());
    this.writer = new GenericDatumWriter<>(columns);
    this.encoder =
        EncoderFactory.get()
            .binaryEncoder(new DigestOutputStream(OutputStream.nullOutputStream(), digest), null);
  }

  private static Schema.Field copy(Schema.Field field) {
    return new Schema.Field(field, field.schema());
  }

  /** Whether a table has such a digest: what the structure covers of it is not its file. */
  static boolean covers(String table) {
    return COLUMNS.containsKey(table);
  }

  static ExtractedRows of(DocpackTable<?> table) {
    List<String> names = COLUMNS.get(table.tableName());
    if (names == null) {
      throw new IllegalArgumentException(table + " is covered by the digest of its file");
    }
    return new ExtractedRows(table.schema(), names);
  }

  /** Digests of all these tables by name. */
  public static SortedMap<String, String> read(TableSource tables) {
    SortedMap<String, String> digests = new TreeMap<>(Utf8Order.INSTANCE);
    for (DocpackTable<?> table : DocpackTable.all()) {
      if (covers(table.tableName())) {
        digests.put(table.tableName(), read(tables, table));
      }
    }
    return digests;
  }

  private static <R extends SpecificRecord> String read(TableSource tables, DocpackTable<R> table) {
    ExtractedRows extracted = of(table);
    try (RowIterator<R> rows = tables.rows(table)) {
      rows.forEachRemaining(extracted::add);
    }
    return extracted.sha256();
  }

  /** Takes the next row. */
  void add(SpecificRecord row) {
    if (isOfAModel(row)) {
      return;
    }
    GenericRecord kept = new GenericData.Record(columns);
    for (Schema.Field field : columns.getFields()) {
      kept.put(field.pos(), row.get(from.getField(field.name()).pos()));
    }
    try {
      writer.write(kept, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a symbol without examples and neighbours the table {@code symbols} says all. */
  private static boolean isOfAModel(SpecificRecord row) {
    if (row instanceof EnrichedSymbolRow symbol) {
      return symbol.getUsageExamples().isEmpty() && symbol.getRelatedSymbols().isEmpty();
    }
    if (row instanceof ArchitectureInsightRow insight) {
      return insight.getProvenance().equals(GENERATED);
    }
    return row instanceof FailureRow failure && failure.getStage().equals(DOCUMENT_STAGE);
  }

  /** The digest of the rows so far; the last call. */
  String sha256() {
    try {
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digests.hex(digest.digest());
  }
}
