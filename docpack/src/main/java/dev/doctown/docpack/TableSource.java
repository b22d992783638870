package dev.doctown.docpack;

import org.apache.avro.specific.SpecificRecord;

/** The tables of one docpack, finished or being written. Each call reads from the start. */
public interface TableSource {
  <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table);

  /** Rows of the table {@code embeddings}. */
  RowIterator<EmbeddingVector> embeddings();
}
