package dev.doctown.docpack;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of the docpack whose rows are Avro records: its name, schema and unique sort key, all
 * read from the schema. The table {@code embeddings} is {@link EmbeddingVector}s instead, to keep
 * floats unboxed.
 */
public final class DocpackTable<R extends SpecificRecord> {
  public static final DocpackTable<FileRow> FILES = of(FileRow.class, FileRow.getClassSchema());
  public static final DocpackTable<ChunkRow> CHUNKS = of(ChunkRow.class, ChunkRow.getClassSchema());
  public static final DocpackTable<SymbolRow> SYMBOLS =
      of(SymbolRow.class, SymbolRow.getClassSchema());
  public static final DocpackTable<ReferenceRow> REFERENCES =
      of(ReferenceRow.class, ReferenceRow.getClassSchema());
  public static final DocpackTable<EdgeRow> EDGES = of(EdgeRow.class, EdgeRow.getClassSchema());
  public static final DocpackTable<DependencyRow> DEPENDENCIES =
      of(DependencyRow.class, DependencyRow.getClassSchema());
  public static final DocpackTable<EntryPointRow> ENTRY_POINTS =
      of(EntryPointRow.class, EntryPointRow.getClassSchema());
  public static final DocpackTable<SettingRow> SETTINGS =
      of(SettingRow.class, SettingRow.getClassSchema());
  public static final DocpackTable<FlowStepRow> FLOWS =
      of(FlowStepRow.class, FlowStepRow.getClassSchema());
  public static final DocpackTable<SubsystemRow> SUBSYSTEMS =
      of(SubsystemRow.class, SubsystemRow.getClassSchema());
  public static final DocpackTable<EnrichedSymbolRow> ENRICHED_SYMBOLS =
      of(EnrichedSymbolRow.class, EnrichedSymbolRow.getClassSchema());
  public static final DocpackTable<ArchitectureInsightRow> ARCHITECTURE_INSIGHTS =
      of(ArchitectureInsightRow.class, ArchitectureInsightRow.getClassSchema());
  public static final DocpackTable<QuickstartRow> QUICKSTART =
      of(QuickstartRow.class, QuickstartRow.getClassSchema());
  public static final DocpackTable<GenerationRow> GENERATIONS =
      of(GenerationRow.class, GenerationRow.getClassSchema());
  public static final DocpackTable<FailureRow> FAILURES =
      of(FailureRow.class, FailureRow.getClassSchema());

  private final Class<R> type;
  private final Schema schema;
  private final List<Schema.Field> key;

  private DocpackTable(Class<R> type, Schema schema, List<Schema.Field> key) {
    this.type = type;
    this.schema = schema;
    this.key = key;
  }

  private static <R extends SpecificRecord> DocpackTable<R> of(Class<R> type, Schema schema) {
    List<?> names = (List<?>) schema.getObjectProp("key");
    return new DocpackTable<>(
        type, schema, names.stream().map(name -> schema.getField((String) name)).toList());
  }

  /** Every table with Avro rows. */
  public static List<DocpackTable<?>> all() {
    return List.of(
        FILES,
        CHUNKS,
        SYMBOLS,
        REFERENCES,
        EDGES,
        DEPENDENCIES,
        ENTRY_POINTS,
        SETTINGS,
        FLOWS,
        SUBSYSTEMS,
        ENRICHED_SYMBOLS,
        ARCHITECTURE_INSIGHTS,
        QUICKSTART,
        GENERATIONS,
        FAILURES);
  }

  public String tableName() {
    return schema.getProp("table");
  }

  public Class<R> type() {
    return type;
  }

  public Schema schema() {
    return schema;
  }

  /** Names of all columns. */
  public Set<String> columns() {
    return Set.copyOf(schema.getFields().stream().map(Schema.Field::name).toList());
  }

  /** Orders rows by the table's key; null sorts first. Two rows of a table never compare equal. */
  public Comparator<R> order() {
    return this::compare;
  }

  /** The key of a row, for people. */
  public String keyText(R row) {
    return key.stream()
        .map(field -> String.valueOf(row.get(field.pos())))
        .collect(Collectors.joining(", "));
  }

  private int compare(R left, R right) {
    for (Schema.Field field : key) {
      int order = compareValues(left.get(field.pos()), right.get(field.pos()));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compareValues(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? -1 : 1;
    }
    if (left instanceof Number number) {
      return Long.compare(number.longValue(), ((Number) right).longValue());
    }
    return Utf8Order.INSTANCE.compare(left.toString(), right.toString());
  }

  @Override
  public String toString() {
    return tableName();
  }
}
