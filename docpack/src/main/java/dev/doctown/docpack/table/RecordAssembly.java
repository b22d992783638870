package dev.doctown.docpack.table;

import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.jspecify.annotations.Nullable;

/** Puts Avro records together. */
final class RecordAssembly<R extends SpecificRecord> implements RowAssembly<R> {
  private final Class<R> type;
  private final MessageColumnIO layout;
  private final AvroMaterializer materializer;
  private @Nullable RecordReader<IndexedRecord> records;

  RecordAssembly(Schema schema, Class<R> type, SpecificData data, RowGroups groups) {
    this.type = type;
    this.layout =
        new ColumnIOFactory(groups.createdBy())
            .getColumnIO(groups.requested(), groups.fileSchema());
    this.materializer = new AvroMaterializer(schema, groups.requested(), groups.absent(), data);
  }

  @Override
  public void begin(PageReadStore pages) {
    records = layout.getRecordReader(pages, materializer);
  }

  @Override
  public R next() {
    if (records == null) {
      throw new IllegalStateException("no row group was begun");
    }
    return type.cast(records.read());
  }
}
