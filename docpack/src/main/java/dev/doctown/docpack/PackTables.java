package dev.doctown.docpack;

import dev.doctown.docpack.container.FileSlice;
import dev.doctown.docpack.table.ColumnRange;
import dev.doctown.docpack.table.TableReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tables wherever their files are. A table that is absent has no rows.
 *
 * @param pack name of the pack in messages
 * @param files the file of a table, by path in the pack
 */
record PackTables(String pack, Function<String, Optional<FileSlice>> files) implements TableSource {
  private static final String PATH = "path";
  private static final String TEXT = "text_sha256";

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table) {
    return select(table, table.columns(), null);
  }

  <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table, TextRange paths) {
    int path = pathColumn(table);
    return new SelectedRows<>(
        select(table, table.columns(), new ColumnRange(PATH, List.of(paths))),
        row -> paths.contains((String) row.get(path)));
  }

  <R extends SpecificRecord> RowIterator<R> rows(
      DocpackTable<R> table, Set<String> columns, Set<String> paths) {
    int path = pathColumn(table);
    return new SelectedRows<>(
        select(table, columns, new ColumnRange(PATH, paths.stream().map(TextRange::of).toList())),
        row -> paths.contains((String) row.get(path)));
  }

  private static int pathColumn(DocpackTable<?> table) {
    Schema.Field path = table.schema().getField(PATH);
    if (path == null) {
      throw new IllegalArgumentException(table + " has no column " + PATH);
    }
    return path.pos();
  }

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(
      DocpackTable<R> table, Set<String> columns) {
    return select(table, columns, null);
  }

  private <R extends SpecificRecord> RowIterator<R> select(
      DocpackTable<R> table, Set<String> columns, @Nullable ColumnRange range) {
    List<String> unknown =
        columns.stream().filter(column -> table.schema().getField(column) == null).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(table + " has no columns " + unknown);
    }
    return files
        .apply(PackFormat.tablePath(table.tableName()))
        .map(
            file ->
                TableReader.records(
                    file,
                    table.schema(),
                    table.type(),
                    columns,
                    range,
                    cause -> PackFaults.decoding(pack, table.tableName(), cause)))
        .orElseGet(() -> RowIterator.of(List.of()));
  }

  @Override
  public RowIterator<EmbeddingVector> embeddings() {
    return embeddings(null);
  }

  RowIterator<EmbeddingVector> embeddingsOf(TextRange texts) {
    return new SelectedRows<>(
        embeddings(new ColumnRange(TEXT, List.of(texts))), row -> texts.contains(row.textSha256()));
  }

  private RowIterator<EmbeddingVector> embeddings(@Nullable ColumnRange range) {
    return files
        .apply(PackFormat.tablePath(PackFormat.EMBEDDINGS))
        .map(
            file ->
                TableReader.embeddings(
                    file, range, cause -> PackFaults.decoding(pack, PackFormat.EMBEDDINGS, cause)))
        .orElseGet(() -> RowIterator.of(List.of()));
  }
}
