package dev.doctown.docpack.table;

import dev.doctown.docpack.TextRange;
import java.util.List;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/**
 * Rows that are wanted, by a column of text; row groups without any are not read.
 *
 * @param column name of a column on top level
 * @param ranges its values
 */
public record ColumnRange(String column, List<TextRange> ranges) {
  public ColumnRange {
    ranges = List.copyOf(ranges);
  }

  boolean mayHold(BlockMetaData group) {
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      if (chunk.getPath().toDotString().equals(column)
          && chunk.getStatistics() instanceof BinaryStatistics statistics
          && statistics.hasNonNullValue()) {
        String least = statistics.genericGetMin().toStringUsingUTF8();
        String most = statistics.genericGetMax().toStringUsingUTF8();
        return ranges.stream().anyMatch(range -> range.intersects(least, most));
      }
    }
    return true;
  }
}
