package dev.doctown.docpack.table;

import dev.doctown.docpack.container.FileSlice;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The row groups of a table's file, one after the other, of which only the asked columns are read.
 *
 * <p>The footer is checked before anything is allocated from it: its size, its columns against the
 * table's schema, and that every column chunk lies inside the file. Columns a later minor version
 * added are not read; those that an earlier one lacks are absent, if they have a default.
 */
final class RowGroups implements Closeable {
  private static final int TAIL_BYTES = 8;

  private final ParquetFileReader reader;
  private final MessageType requested;
  private final List<Schema.Field> absent;
  private final @Nullable ColumnRange range;
  private int index;

  RowGroups(FileSlice slice, Schema schema, Set<String> columns, @Nullable ColumnRange range)
      throws IOException {
    this.range = range;
    checkFooterSize(slice);
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdPages())
            .withAllocator(HeapByteBufferAllocator.getInstance())
            .withUseHadoopVectoredIo(false)
            .build();
    this.reader = ParquetFileReader.open(new SliceInputFile(slice), options);
    try {
      List<Schema.Field> asked =
          schema.getFields().stream().filter(field -> columns.contains(field.name())).toList();
      this.absent =
          asked.stream().filter(field -> !fileSchema().containsField(field.name())).toList();
      this.requested = requested(ParquetSchemas.of(schema), asked);
      for (BlockMetaData group : reader.getRowGroups()) {
        checkGroup(group, slice.size());
      }
      reader.setRequestedSchema(requested);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  MessageType requested() {
    return requested;
  }

  /** Columns that were asked for and that the file does not have; their values are the defaults. */
  List<Schema.Field> absent() {
    return absent;
  }

  MessageType fileSchema() {
    return reader.getFileMetaData().getSchema();
  }

  @Nullable String createdBy() {
    return reader.getFileMetaData().getCreatedBy();
  }

  /** The next row group that may hold wanted rows; null behind the last. */
  @Nullable PageReadStore next() throws IOException {
    List<BlockMetaData> groups = reader.getRowGroups();
    while (range != null && index < groups.size() && !range.mayHold(groups.get(index))) {
      reader.skipNextRowGroup();
      index++;
    }
    index++;
    PageReadStore pages = reader.readNextRowGroup();
    return pages == null ? null : new BoundedPages(pages);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static void checkFooterSize(FileSlice slice) throws IOException {
    ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    slice.read(slice.size() - TAIL_BYTES, tail);
    int size = tail.getInt(0);
    if (size < 0 || size > TableLimits.FOOTER_BYTES) {
      throw new CorruptTableException("its footer claims " + size + " bytes");
    }
  }

  private MessageType requested(MessageType schema, List<Schema.Field> asked) {
    MessageType file = fileSchema();
    List<Type> types = new ArrayList<>();
    for (Schema.Field field : asked) {
      String name = field.name();
      if (!absent.contains(field)) {
        Type type = schema.getType(name);
        if (!file.getType(name).equals(type)) {
          throw new CorruptTableException(
              "column " + name + " is " + file.getType(name) + ", expected " + type);
        }
        types.add(type);
      } else if (!field.hasDefaultValue()) {
        throw new CorruptTableException("column " + name + " is missing");
      }
    }
    return new MessageType(schema.getName(), types);
  }

  private static void checkGroup(BlockMetaData group, long fileSize) {
    if (group.getRowCount() <= 0 || group.getRowCount() > Integer.MAX_VALUE) {
      throw new CorruptTableException("a row group claims " + group.getRowCount() + " rows");
    }
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      long start = chunk.getStartingPos();
      long size = chunk.getTotalSize();
      if (start < 0 || size < 0 || size > Integer.MAX_VALUE || start > fileSize - size) {
        throw new CorruptTableException(
            "column " + chunk.getPath() + " claims bytes " + start + " to " + (start + size));
      }
    }
  }
}
