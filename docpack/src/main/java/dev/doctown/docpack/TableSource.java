package dev.doctown.docpack;

import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** The tables of one docpack, finished or being written. Each call reads from the start. */
public interface TableSource {
  <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table);

  /**
   * Rows of which only some columns are read; what the others hold is neither read nor decoded.
   *
   * @param columns names of columns; fields of other columns are unset: null or 0
   */
  <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table, Set<String> columns);

  /** Rows of the table {@code embeddings}. */
  RowIterator<EmbeddingVector> embeddings();
}
