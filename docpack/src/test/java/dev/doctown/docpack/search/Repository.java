package dev.doctown.docpack.search;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.specific.SpecificRecord;

/** Tables written by hand: files of chunks, each a text with definitions and perhaps a vector. */
final class Repository implements TableSource {
  private static final int LINES_OF_A_CHUNK = 10;

  private final Map<String, List<Chunk>> files = new TreeMap<>(Utf8Order.INSTANCE);
  private final Map<String, String> categories = new TreeMap<>(Utf8Order.INSTANCE);

  /** A definition that starts in a line of a chunk, of which 0 is the first, and covers so many. */
  record Symbol(String kind, String name, int line, int lines) {
    Symbol(String kind, String name, int lines) {
      this(kind, name, 0, lines);
    }
  }

  /** A chunk of ten lines, the last ones blank. */
  record Chunk(String text, List<Symbol> symbols, float[] vector) {
    static Chunk of(String text, Symbol... symbols) {
      return new Chunk(text, List.of(symbols), new float[0]);
    }

    String content() {
      String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
      return ended + "\n".repeat(LINES_OF_A_CHUNK - (int) ended.lines().count());
    }

    Chunk vector(float... components) {
      return new Chunk(text, symbols, components);
    }
  }

  Repository file(String path, String category, Chunk... chunks) {
    files.put(path, List.of(chunks));
    categories.put(path, category);
    return this;
  }

  Repository source(String path, Chunk... chunks) {
    return file(path, "source", chunks);
  }

  MemoryEntries index(Path scratch) throws IOException {
    return index(new SearchIndex(scratch));
  }

  MemoryEntries index(SearchIndex index) throws IOException {
    MemoryEntries entries = new MemoryEntries();
    index.write(description(), this, entries);
    return entries;
  }

  DocpackSearch search(Path scratch) throws IOException {
    return DocpackSearch.open(index(scratch), texts(), RankingWeights.DEFAULT);
  }

  ChunkTexts texts() {
    return ChunkTexts.of(paths -> rows(DocpackTable.CHUNKS));
  }

  /** Texts of which only so many rows may be read. */
  ChunkTexts texts(int readableRows) {
    Iterable<ChunkRow> rows = () -> rows(DocpackTable.CHUNKS);
    return ChunkTexts.of(
        paths ->
            RowIterator.of(
                () ->
                    Stream.concat(
                            StreamSupport.stream(rows.spliterator(), false).limit(readableRows),
                            Stream.generate(Repository::unreadable))
                        .iterator()));
  }

  private static ChunkRow unreadable() {
    throw new AssertionError("read further than asked");
  }

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(DocpackTable<R> table) {
    List<SpecificRecord> rows = new ArrayList<>();
    files.forEach(
        (path, chunks) -> {
          if (table.equals(DocpackTable.FILES)) {
            rows.add(fileRow(path));
          }
          for (int i = 0; i < chunks.size(); i++) {
            if (table.equals(DocpackTable.CHUNKS)) {
              rows.add(chunkRow(path, i, chunks.get(i)));
            } else if (table.equals(DocpackTable.SYMBOLS)) {
              rows.addAll(symbolRows(path, i, chunks.get(i)));
            }
          }
        });
    return RowIterator.of(rows.stream().map(table.type()::cast).toList());
  }

  @Override
  public <R extends SpecificRecord> RowIterator<R> rows(
      DocpackTable<R> table, Set<String> columns) {
    return rows(table);
  }

  @Override
  public RowIterator<EmbeddingVector> embeddings() {
    Map<String, float[]> vectors = new TreeMap<>(Utf8Order.INSTANCE);
    files.values().stream()
        .flatMap(List::stream)
        .filter(chunk -> chunk.vector().length > 0)
        .forEach(chunk -> vectors.put(Digests.sha256(chunk.text()), chunk.vector()));
    return RowIterator.of(
        vectors.entrySet().stream()
            .map(e -> new EmbeddingVector("5e1f", e.getKey(), "engine", 1, 1, e.getValue()))
            .toList());
  }

  private FileRow fileRow(String path) {
    return FileRow.newBuilder()
        .setPath(path)
        .setCategory(categories.getOrDefault(path, "source"))
        .setSizeBytes(0)
        .build();
  }

  private static ChunkRow chunkRow(String path, int number, Chunk chunk) {
    int line = number * LINES_OF_A_CHUNK;
    String content = chunk.content();
    return ChunkRow.newBuilder()
        .setChunkId(path + number)
        .setPath(path)
        .setStartByte(line)
        .setEndByte(line + LINES_OF_A_CHUNK)
        .setStartLine(line + 1)
        .setEndLine(line + LINES_OF_A_CHUNK)
        .setKind("lines")
        .setSymbolIds(List.of())
        .setBreadcrumb("")
        .setContent(content)
        .setContentSha256(Digests.sha256(content.getBytes(StandardCharsets.UTF_8)))
        .setEmbeddingTextSha256(chunk.vector().length == 0 ? null : Digests.sha256(chunk.text()))
        .build();
  }

  private static List<SymbolRow> symbolRows(String path, int chunkNumber, Chunk chunk) {
    List<SymbolRow> rows = new ArrayList<>();
    int line = chunkNumber * LINES_OF_A_CHUNK;
    if (chunkNumber == 0) {
      rows.add(symbolRow(path, 0, new Symbol("file", path, 1_000), path));
    }
    for (Symbol symbol : chunk.symbols()) {
      String id = Digests.id(path, Integer.toString(chunkNumber), Integer.toString(rows.size()));
      rows.add(symbolRow(path, line, symbol, id));
    }
    return rows;
  }

  private static SymbolRow symbolRow(String path, int line, Symbol symbol, String id) {
    return SymbolRow.newBuilder()
        .setSymbolId(id)
        .setName(symbol.name())
        .setQualifiedName("pack." + symbol.name())
        .setKind(symbol.kind())
        .setPath(path)
        .setStartByte(line + symbol.line())
        .setStartLine(line + symbol.line() + 1)
        .setEndLine(line + symbol.line() + symbol.lines())
        .setSignature(symbol.kind() + " " + symbol.name())
        .setVisibility("public")
        .setParameters(List.of())
        .build();
  }

  private static PackDescription description() {
    return new PackDescription(
        "0",
        new RepositoryIdentity("name", null, null, null, null, false, "0"),
        new TreeMap<>(Utf8Order.INSTANCE),
        List.of(),
        List.of(),
        true);
  }
}
