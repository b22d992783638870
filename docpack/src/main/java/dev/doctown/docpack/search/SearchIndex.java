package dev.doctown.docpack.search;

import dev.doctown.docpack.DerivedEntries;
import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.EntrySink;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.docpack.search.SectionWriter.WrittenSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the search index of a docpack: the entries {@code search/*.bin}, which a reader maps and
 * scans without the tables. Equal tables give equal bytes.
 *
 * <p>{@link IndexLayout} says how numbers are written. Files, chunks and definitions are numbered
 * from 0 in the order of their tables; files without chunks have no number. {@link IndexHeader} is
 * the header, {@link SectionWriter} how a section ends, {@link TermWriter} what a dictionary is.
 * The sections:
 *
 * <ul>
 *   <li>{@code strings}: length (varint) and UTF-8 of each text that the records point to;
 *   <li>{@code files}, {@code chunks}, {@code definitions}: records whose fields {@link
 *       IndexLayout} lists; files and chunks have one more record, which ends the last one's range;
 *   <li>{@code words}: dictionary of stemmed tokens over chunks, with frequencies: tokens of the
 *       content without its {@link LegalNotice}, 4 for each token of the file's stem, 2 for each of
 *       its folder, 2 for each of the names of definitions in and around the chunk that are no
 *       variables; a chunk of nothing but a notice has neither tokens nor a vector;
 *   <li>{@code names}: dictionary of normalised names over definitions;
 *   <li>{@code stems}: dictionary of normalised file stems over files;
 *   <li>{@code parts}: dictionary of the stemmed parts of the files' subjects over files;
 *   <li>{@code vectors}: see {@link VectorColumn}, in the order of the embeddings.
 * </ul>
 *
 * <p>Memory while writing: 32 bytes a distinct vector, the symbols of one file, and the budgets of
 * {@link PostingRuns}; postings beyond go to the scratch folder, which needs about as many bytes as
 * twice the index.
 */
public final class SearchIndex implements DerivedEntries {
  private static final long DEFAULT_BUDGET_BYTES = 96L << 20;

  private final Path scratch;
  private final long budgetBytes;

  /**
   * @param scratch an existing folder for temporary files, which are removed at the end
   */
  public SearchIndex(Path scratch) {
    this(scratch, DEFAULT_BUDGET_BYTES);
  }

  SearchIndex(Path scratch, long budgetBytes) {
    this.scratch = scratch;
    this.budgetBytes = budgetBytes;
  }

  @Override
  public void write(PackDescription description, TableSource tables, EntrySink sink)
      throws IOException {
    Path folder = Files.createTempDirectory(scratch, "search-");
    try {
      writeEntries(folder, tables, sink);
    } finally {
      delete(folder);
    }
  }

  private void writeEntries(Path folder, TableSource tables, EntrySink sink) throws IOException {
    Map<IndexSection, WrittenSection> written = new EnumMap<>(IndexSection.class);
    VectorColumn vectors = writeVectors(folder, tables, written);
    IndexHeader header;
    try (IndexBuild build =
        new IndexBuild(folder, budgetBytes, vectors, RepositoryLayout.read(tables))) {
      ChunkWalk.walk(tables, build);
      header = build.finish(written);
    }
    sink.entry(IndexSection.HEADER_PATH, out -> out.write(header.toBytes()));
    for (Map.Entry<IndexSection, WrittenSection> entry : written.entrySet()) {
      sink.entry(entry.getKey().path(), out -> Files.copy(entry.getValue().file(), out));
    }
  }

  private static VectorColumn writeVectors(
      Path folder, TableSource tables, Map<IndexSection, WrittenSection> written)
      throws IOException {
    try (RowIterator<EmbeddingVector> embeddings = tables.embeddings();
        SectionWriter out = new SectionWriter(folder.resolve(IndexSection.VECTORS.name()))) {
      VectorColumn vectors = VectorColumn.write(embeddings, out);
      written.put(IndexSection.VECTORS, out.finish());
      return vectors;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
