package dev.doctown.docpack.table;

import dev.doctown.docpack.TextRange;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/**
 * Rows that are wanted, by a column of text; row groups without any are not read.
 *
 * @param column name of a column on top level
 * @param range its values
 */
public record ColumnRange(String column, TextRange range) {

  boolean mayHold(BlockMetaData group) {
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      if (chunk.getPath().toDotString().equals(column)
          && chunk.getStatistics() instanceof BinaryStatistics statistics
          && statistics.hasNonNullValue()) {
        return range.intersects(
            statistics.genericGetMin().toStringUsingUTF8(),
            statistics.genericGetMax().toStringUsingUTF8());
      }
    }
    return true;
  }
}
