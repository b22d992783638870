package dev.doctown.docpack;

import dev.doctown.docpack.container.MeasuringOutput;
import dev.doctown.docpack.search.SearchIndex;
import dev.doctown.docpack.table.TableWriter;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a docpack: tables first, each from rows in the order of their key, then {@link #finish}.
 *
 * <p>Equal rows and descriptions give equal bytes. Rows are streamed; memory holds about one row
 * group for each table under way. Nothing appears under the target's name before the pack is
 * complete; until then everything is in a folder {@code .doctown-pack-NUMBER} of the scratch
 * directory, which {@link #close} removes. Several threads may write a table each; {@link #finish}
 * comes when all have ended.
 *
 * <p>Every method throws {@link ErrorCode#WORK_DIRECTORY_UNUSABLE} or {@link ErrorCode#DISK_FULL}
 * when the scratch directory cannot be written.
 */
public final class DocpackWriter implements Closeable {
  /** Written even when empty, so that every pack can be asked for them. */
  private static final List<DocpackTable<?>> ALWAYS =
      List.of(
          DocpackTable.FILES,
          DocpackTable.CHUNKS,
          DocpackTable.SYMBOLS,
          DocpackTable.REFERENCES,
          DocpackTable.EDGES,
          DocpackTable.DEPENDENCIES,
          DocpackTable.ENTRY_POINTS,
          DocpackTable.SETTINGS,
          DocpackTable.FLOWS,
          DocpackTable.SUBSYSTEMS,
          DocpackTable.ENRICHED_SYMBOLS,
          DocpackTable.ARCHITECTURE_INSIGHTS,
          DocpackTable.QUICKSTART,
          DocpackTable.FAILURES);

  private static final Map<String, String> FOOTER =
      Map.of(PackFormat.VERSION_KEY, PackFormat.VERSION);

  private static final Comparator<EmbeddingVector> EMBEDDING_ORDER =
      Comparator.comparing(EmbeddingVector::model, Utf8Order.INSTANCE)
          .thenComparing(EmbeddingVector::textSha256, Utf8Order.INSTANCE);

  private final Path scratchDirectory;
  private final Scratch scratch;
  private final List<DerivedEntries> derived;
  private final SortedMap<String, Long> rowCounts =
      Collections.synchronizedSortedMap(new TreeMap<>(Utf8Order.INSTANCE));
  private final SortedMap<String, String> extracted =
      Collections.synchronizedSortedMap(new TreeMap<>(Utf8Order.INSTANCE));
  private final AtomicLong bytesIn = new AtomicLong();

  private DocpackWriter(Path scratchDirectory, Function<Scratch, List<DerivedEntries>> derived)
      throws IOException {
    this.scratchDirectory = scratchDirectory;
    this.scratch = new Scratch(scratchDirectory);
    this.derived = derived.apply(scratch);
  }

  /** Starts a pack; the scratch directory is made if it does not exist. */
  public static DocpackWriter create(Path scratchDirectory) {
    return create(scratchDirectory, DocpackWriter::derivedEntries);
  }

  /** Starts a pack of tables and these entries. */
  static DocpackWriter create(
      Path scratchDirectory, Function<Scratch, List<DerivedEntries>> derived) {
    try {
      return new DocpackWriter(scratchDirectory, derived);
    } catch (IOException e) {
      throw PackFaults.writing(scratchDirectory, ErrorCode.WORK_DIRECTORY_UNUSABLE, e);
    }
  }

  /** What a pack derives from its tables, the longest work first. */
  private static List<DerivedEntries> derivedEntries(Scratch scratch) {
    return List.of(new SearchIndex(scratch.folder()), new MeasuredPages(scratch));
  }

  /**
   * Writes a table, once.
   *
   * @param rows strictly ascending by the table's key
   * @throws DoctownException {@link ErrorCode#BUG} when they are not, naming table and key
   */
  public <R extends SpecificRecord> void table(DocpackTable<R> table, Iterator<? extends R> rows) {
    Iterator<R> ascending =
        new AscendingRows<R>(table.tableName(), rows, table.order(), table::keyText);
    if (ExtractedRows.covers(table.tableName())) {
      ExtractedRows digest = ExtractedRows.of(table);
      write(table, ascending, digest::add);
      extracted.put(table.tableName(), digest.sha256());
    } else {
      write(table, ascending, this::count);
    }
  }

  private <R extends SpecificRecord> void write(
      DocpackTable<R> table, Iterator<R> rows, Consumer<SpecificRecord> beforeEach) {
    write(table.tableName(), out -> TableWriter.ofRecords(out, table.schema()), rows, beforeEach);
  }

  /**
   * Writes the table {@code embeddings}, once.
   *
   * @param rows strictly ascending by model and text
   * @throws DoctownException {@link ErrorCode#BUG} when they are not
   */
  public void embeddings(Iterator<EmbeddingVector> rows) {
    write(
        PackFormat.EMBEDDINGS,
        TableWriter::ofEmbeddings,
        new AscendingRows<>(
            PackFormat.EMBEDDINGS,
            rows,
            EMBEDDING_ORDER,
            row -> row.model() + ", " + row.textSha256()),
        row -> {});
  }

  private <T> void write(
      String table,
      Opening<T> opening,
      Iterator<? extends T> rows,
      Consumer<? super T> beforeEach) {
    inScratch(
        () ->
            scratch.file(
                PackFormat.tablePath(table),
                out -> write(table, opening.on(out), rows, beforeEach)));
  }

  private <T> void write(
      String table,
      TableWriter<? super T> opened,
      Iterator<? extends T> rows,
      Consumer<? super T> beforeEach)
      throws IOException {
    try (TableWriter<? super T> writer = opened) {
      while (rows.hasNext()) {
        T row = rows.next();
        beforeEach.accept(row);
        writer.write(row);
      }
      writer.finish(FOOTER);
      rowCounts.put(table, writer.rows());
    }
  }

  /**
   * Completes the pack and moves it into place, over an older file if there is one.
   *
   * @param target on the scratch directory's disk
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE} or {@link ErrorCode#DISK_FULL}
   *     when the target cannot be written; it is then as it was
   */
  public PackSummary finish(PackDescription description, Path target) {
    for (DocpackTable<?> table : ALWAYS) {
      writeIfAbsent(table);
    }
    if (!rowCounts.containsKey(PackFormat.EMBEDDINGS)) {
      embeddings(List.<EmbeddingVector>of().iterator());
    }
    inScratch(
        () -> {
          TableSource tables = tables(target);
          SideBySide.run(
              derived.stream()
                  .<SideBySide.Part>map(each -> () -> each.write(description, tables, scratch))
                  .toList());
          byte[] mimetype = PackFormat.MIMETYPE.getBytes(StandardCharsets.US_ASCII);
          scratch.entry(PackFormat.MIMETYPE_PATH, out -> out.write(mimetype));
        });
    try {
      return PackFile.write(scratch, description, bytesIn.get(), rowCounts, extracted, target);
    } catch (IOException e) {
      throw PackFaults.writing(target, ErrorCode.OUTPUT_UNWRITABLE, e);
    }
  }

  private <R extends SpecificRecord> void writeIfAbsent(DocpackTable<R> table) {
    if (!rowCounts.containsKey(table.tableName())) {
      table(table, List.<R>of().iterator());
    }
  }

  private TableSource tables(Path target) {
    return new PackTables(
        String.valueOf(target.getFileName()),
        path -> {
          try {
            return scratch.slice(path);
          } catch (IOException e) {
            throw unusable(e);
          }
        });
  }

  private DoctownException unusable(IOException e) {
    return PackFaults.writing(scratchDirectory, ErrorCode.WORK_DIRECTORY_UNUSABLE, e);
  }

  private void count(SpecificRecord row) {
    if (row instanceof FileRow file) {
      bytesIn.addAndGet(file.getSizeBytes());
    }
  }

  private interface Opening<T> {
    TableWriter<? super T> on(MeasuringOutput out) throws IOException;
  }

  private interface ScratchWork {
    void run() throws IOException;
  }

  private void inScratch(ScratchWork work) {
    try {
      work.run();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Override
  public void close() {
    inScratch(scratch::close);
  }
}
