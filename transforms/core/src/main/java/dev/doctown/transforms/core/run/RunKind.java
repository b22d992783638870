package dev.doctown.transforms.core.run;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.schemas.flow.FileSubsystem;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.StoredVector;
import dev.doctown.schemas.flow.SymbolMeasure;
import dev.doctown.schemas.flow.TextToEmbed;
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
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a run are and how they are ordered. Rows of a table are ordered by its key.
 */
public final class RunKind<R extends SpecificRecord> {
  public static final RunKind<FileRow> FILES = of(DocpackTable.FILES);
  public static final RunKind<ChunkRow> CHUNKS = of(DocpackTable.CHUNKS);
  public static final RunKind<SymbolRow> SYMBOLS = of(DocpackTable.SYMBOLS);
  public static final RunKind<ReferenceRow> REFERENCES = of(DocpackTable.REFERENCES);
  public static final RunKind<SettingRow> SETTINGS = of(DocpackTable.SETTINGS);

  /** Entry points that files show by themselves; manifests and other files know more. */
  public static final RunKind<FileEntryPoint> FILE_ENTRY_POINTS =
      new RunKind<>(
          "FILE_ENTRY_POINTS",
          FileEntryPoint.class,
          FileEntryPoint.getClassSchema(),
          Comparator.comparing(FileEntryPoint::getPath, Utf8Order.INSTANCE)
              .thenComparingInt(FileEntryPoint::getLine)
              .thenComparing(FileEntryPoint::getKind, Utf8Order.INSTANCE)
              .thenComparing(FileEntryPoint::getName, Utf8Order.INSTANCE)
              .thenComparing(row -> text(row.getSymbolId()), Utf8Order.INSTANCE)
              .thenComparing(row -> text(row.getRouter()), Utf8Order.INSTANCE)
              .thenComparing(row -> text(row.getTarget()), Utf8Order.INSTANCE));

  public static final RunKind<FailureRow> FAILURES = of(DocpackTable.FAILURES);
  public static final RunKind<EdgeRow> EDGES = of(DocpackTable.EDGES);
  public static final RunKind<DependencyRow> DEPENDENCIES = of(DocpackTable.DEPENDENCIES);
  public static final RunKind<EntryPointRow> ENTRY_POINTS = of(DocpackTable.ENTRY_POINTS);
  public static final RunKind<FlowStepRow> FLOWS = of(DocpackTable.FLOWS);
  public static final RunKind<SubsystemRow> SUBSYSTEMS = of(DocpackTable.SUBSYSTEMS);
  public static final RunKind<EnrichedSymbolRow> ENRICHED_SYMBOLS =
      of(DocpackTable.ENRICHED_SYMBOLS);
  public static final RunKind<ArchitectureInsightRow> ARCHITECTURE_INSIGHTS =
      of(DocpackTable.ARCHITECTURE_INSIGHTS);
  public static final RunKind<QuickstartRow> QUICKSTART = of(DocpackTable.QUICKSTART);

  public static final RunKind<GenerationRow> GENERATIONS = of(DocpackTable.GENERATIONS);

  /** Questions to a model, by their subject. */
  public static final RunKind<DocumentationTask> TASKS =
      new RunKind<>(
          "TASKS",
          DocumentationTask.class,
          DocumentationTask.getClassSchema(),
          Comparator.comparing(DocumentationTask::getSubject, Utf8Order.INSTANCE));

  /** What came of them. */
  public static final RunKind<DocumentedSubject> DOCUMENTED =
      new RunKind<>(
          "DOCUMENTED",
          DocumentedSubject.class,
          DocumentedSubject.getClassSchema(),
          Comparator.comparing(DocumentedSubject::getSubject, Utf8Order.INSTANCE));

  /** What the graph says of symbols, in the order of {@link #SYMBOLS}. */
  public static final RunKind<SymbolMeasure> SYMBOL_MEASURES =
      new RunKind<>(
          "SYMBOL_MEASURES",
          SymbolMeasure.class,
          SymbolMeasure.getClassSchema(),
          Comparator.comparing(SymbolMeasure::getPath, Utf8Order.INSTANCE)
              .thenComparingLong(SymbolMeasure::getStartByte)
              .thenComparing(SymbolMeasure::getSymbolId, Utf8Order.INSTANCE));

  /** Subsystems of files, in the order of {@link #FILES}; a file may have none. */
  public static final RunKind<FileSubsystem> FILE_SUBSYSTEMS =
      new RunKind<>(
          "FILE_SUBSYSTEMS",
          FileSubsystem.class,
          FileSubsystem.getClassSchema(),
          Comparator.comparing(FileSubsystem::getPath, Utf8Order.INSTANCE));

  /** Texts by digest, then by the place they stand at. */
  public static final RunKind<TextToEmbed> TEXTS =
      new RunKind<>(
          "TEXTS",
          TextToEmbed.class,
          TextToEmbed.getClassSchema(),
          Comparator.comparing(TextToEmbed::getTextSha256, Utf8Order.INSTANCE)
              .thenComparing(TextToEmbed::getPath, Utf8Order.INSTANCE)
              .thenComparingLong(TextToEmbed::getStartByte));

  /** Vectors by the digest of their text. */
  public static final RunKind<StoredVector> VECTORS =
      new RunKind<>(
          "VECTORS",
          StoredVector.class,
          StoredVector.getClassSchema(),
          Comparator.comparing(StoredVector::getTextSha256, Utf8Order.INSTANCE));

  private final String kindName;
  private final Class<R> type;
  private final Schema schema;
  private final Comparator<R> order;
  private byte @Nullable [] head;

  private RunKind(String kindName, Class<R> type, Schema schema, Comparator<R> order) {
    this.kindName = kindName;
    this.type = type;
    this.schema = schema;
    this.order = order;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static <R extends SpecificRecord> RunKind<R> of(DocpackTable<R> table) {
    return new RunKind<>(
        table.tableName().toUpperCase(Locale.ROOT), table.type(), table.schema(), table.order());
  }

  /** The run of this kind among some, if there is one. */
  public Optional<RunAddress> among(List<RunAddress> runs) {
    return runs.stream().filter(run -> run.getKind().equals(kindName)).findFirst();
  }

  public String kindName() {
    return kindName;
  }

  Class<R> type() {
    return type;
  }

  Schema schema() {
    return schema;
  }

  /** What every run of this kind begins with. */
  synchronized byte[] head() throws IOException {
    if (head == null) {
      head = RunWriter.head(this);
    }
    return head;
  }

  /** Order of the records; no two records of a run are equal in it. */
  public Comparator<R> order() {
    return order;
  }

  @Override
  public String toString() {
    return kindName;
  }
}
