package dev.doctown.docpack.table;

import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.container.MeasuringOutput;
import dev.doctown.schemas.tables.EmbeddingRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/**
 * Writes one table as a Parquet file. Where a row group ends depends on the rows alone, so equal
 * rows give equal bytes.
 *
 * <p>Encodings are those every reader of Parquet 1 knows: dictionary where values repeat, plain
 * otherwise. Floats are split by byte before Zstandard, which makes vectors 8 % smaller than plain.
 */
public final class TableWriter<T> implements Closeable {
  /** Columns whose values hardly repeat: dictionary and statistics would cost and save nothing. */
  private static final Set<String> UNREPEATED =
      Set.of(
          "chunk_id",
          "content",
          "content_bytes",
          "content_sha256",
          "embedding_text_sha256",
          "output");

  /** Does not repeat either, but readers of a range need its statistics. */
  private static final String KEY_TEXT = "text_sha256";

  private static final String VECTOR_ELEMENT = "vector.list.element";
  private static final int NO_PADDING = 0;

  private final MessageType schema;
  private final RowShredder<T> shredder;
  private final ParquetProperties properties;
  private final ParquetFileWriter file;
  private final ZstdPages.Compressor compressor = new ZstdPages.Compressor();
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore columns;
  private long groupRows;
  private long rows;

  private TableWriter(MeasuringOutput out, MessageType schema, RowShredder<T> shredder)
      throws IOException {
    this.schema = schema;
    this.shredder = shredder;
    this.properties = properties();
    this.file =
        new ParquetFileWriter(
            new StreamOutputFile(out),
            schema,
            ParquetFileWriter.Mode.CREATE,
            TableLimits.ROW_GROUP_BYTES,
            NO_PADDING,
            null,
            properties);
    file.start();
    this.pages = newPages();
    this.columns = newColumns();
  }

  /** Writes a table of Avro records. */
  public static TableWriter<IndexedRecord> ofRecords(MeasuringOutput out, Schema schema)
      throws IOException {
    MessageType columns = ParquetSchemas.of(schema);
    return new TableWriter<>(out, columns, new AvroShredder(schema, columns));
  }

  /** Writes the table {@code embeddings}. */
  public static TableWriter<EmbeddingVector> ofEmbeddings(MeasuringOutput out) throws IOException {
    MessageType columns = ParquetSchemas.of(EmbeddingRow.getClassSchema());
    return new TableWriter<>(out, columns, new VectorShredder(columns));
  }

  /** Adds a row. */
  public void write(T row) throws IOException {
    shredder.write(row);
    groupRows++;
    rows++;
    long buffered = columns.getBufferedSize();
    if (buffered > TableLimits.ROW_GROUP_BYTES + TableLimits.ROW_BYTES) {
      throw new IllegalArgumentException(
          "row " + rows + " of " + schema.getName() + " exceeds " + TableLimits.ROW_BYTES + " B");
    }
    if (buffered >= TableLimits.ROW_GROUP_BYTES) {
      endRowGroup();
      pages = newPages();
      columns = newColumns();
    }
  }

  /** Rows written so far. */
  public long rows() {
    return rows;
  }

  /** Ends the file, with text for its footer. */
  public void finish(Map<String, String> metadata) throws IOException {
    endRowGroup();
    file.end(metadata);
  }

  /** Releases what is held, finished or not; the stream stays open. */
  @Override
  public void close() throws IOException {
    compressor.release();
    columns.close();
    pages.close();
    file.close();
  }

  private static ParquetProperties properties() {
    ParquetProperties.Builder builder =
        ParquetProperties.builder()
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withAllocator(HeapByteBufferAllocator.getInstance())
            .withByteStreamSplitEncoding(true)
            .withDictionaryEncoding(VECTOR_ELEMENT, false)
            .withDictionaryEncoding(KEY_TEXT, false)
            .withStatisticsEnabled(VECTOR_ELEMENT, false)
            .withSizeStatisticsEnabled(false);
    for (String column : UNREPEATED) {
      builder.withDictionaryEncoding(column, false).withStatisticsEnabled(column, false);
    }
    return builder.build();
  }

  private ColumnChunkPageWriteStore newPages() {
    return ColumnChunkPageWriteStore.builder()
        .withCompressorProvider(column -> compressor)
        .withSchema(schema)
        .withAllocator(properties.getAllocator())
        .withColumnIndexTruncateLength(properties.getColumnIndexTruncateLength())
        .withPageWriteChecksumEnabled(properties.getPageWriteChecksumEnabled())
        .build();
  }

  private ColumnWriteStore newColumns() {
    ColumnWriteStore store = properties.newColumnWriteStore(schema, pages);
    shredder.begin(store);
    return store;
  }

  private void endRowGroup() throws IOException {
    if (groupRows > 0) {
      shredder.end();
      file.startBlock(groupRows);
      columns.flush();
      pages.flushToFileWriter(file);
      file.endBlock();
      groupRows = 0;
    }
    columns.close();
    pages.close();
  }
}
