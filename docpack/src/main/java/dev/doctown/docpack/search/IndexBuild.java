package dev.doctown.docpack.search;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.docpack.search.IndexHeader.Extent;
import dev.doctown.docpack.search.SectionWriter.WrittenSection;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One index in the making: writes records as the walk meets them and collects the postings. */
final class IndexBuild implements ChunkWalk.Visitor, Closeable {
  private final VectorColumn vectors;
  private final RepositoryLayout layout;
  private final Map<IndexSection, SectionWriter> writers = new EnumMap<>(IndexSection.class);
  private final SectionWriter strings;
  private final RecordWriter fileRecords;
  private final RecordWriter chunkRecords;
  private final RecordWriter definitionRecords;
  private final PostingRuns words;
  private final PostingRuns names;
  private final PostingRuns stems;
  private final PostingRuns parts;
  private final ChunkTerms terms = new ChunkTerms();
  private final LegalNotice notice = new LegalNotice();
  private int files;
  private int chunks;
  private int definitions;
  private long tokens;

  /** Numbers of the definitions of this file, by symbol id; a scope names them again. */
  private final Map<String, Integer> numbers = new HashMap<>();

  IndexBuild(Path folder, long budgetBytes, VectorColumn vectors, RepositoryLayout layout)
      throws IOException {
    this.vectors = vectors;
    this.layout = layout;
    openWriters(folder);
    strings = writer(IndexSection.STRINGS);
    fileRecords = records(IndexSection.FILES);
    chunkRecords = records(IndexSection.CHUNKS);
    definitionRecords = records(IndexSection.DEFINITIONS);
    words = new PostingRuns(folder, "words", budgetBytes);
    names = new PostingRuns(folder, "names", budgetBytes / 4);
    stems = new PostingRuns(folder, "stems", budgetBytes / 8);
    parts = new PostingRuns(folder, "parts", budgetBytes / 8);
  }

  @Override
  public void file(FileRow file) throws IOException {
    FileTraits traits = FileTraits.of(file.getPath(), file.getCategory(), layout);
    writeFileRecord(
        strings.writeString(file.getPath()),
        traits.role().code() | (traits.legacy() ? IndexLayout.LEGACY_BIT : 0));
    stems.add(Tokenizer.normalized(traits.stem()), files, 1);
    for (Map.Entry<String, Integer> part : traits.subjectParts().entrySet()) {
      parts.add(part.getKey(), files, part.getValue());
    }
    terms.startFile(traits);
    notice.startFile(traits.role());
    numbers.clear();
    files++;
  }

  @Override
  public void chunk(ChunkRow chunk, List<SymbolRow> defined, List<SymbolRow> scope)
      throws IOException {
    String whole = ChunkTexts.textOf(chunk);
    String content = notice.without(whole);
    boolean silent = defined.isEmpty() && hasText(whole) && !hasText(content);
    if (silent) {
      terms.startSilentChunk();
    } else {
      terms.startChunk(content, defined, scope);
    }
    tokens += terms.length();
    for (Map.Entry<String, Integer> term : terms.frequencies().entrySet()) {
      words.add(term.getKey(), chunks, term.getValue());
    }
    String textDigest = silent ? null : chunk.getEmbeddingTextSha256();
    int vector = textDigest == null ? IndexLayout.NONE : vectors.indexOf(textDigest);
    writeChunkRecord(chunk, vector, enclosing(scope), Snippets.ofContent(content));
    for (SymbolRow symbol : defined) {
      writeDefinition(symbol);
    }
    chunks++;
  }

  /** Ends all sections, notes them in {@code written}, and describes them. */
  IndexHeader finish(Map<IndexSection, WrittenSection> written) throws IOException {
    fileRecords.set(IndexLayout.FILE_FIRST_CHUNK, chunks).end();
    chunkRecords.set(IndexLayout.CHUNK_FIRST_DEFINITION, definitions).end();
    long wordCount =
        words.finish(writer(IndexSection.WORD_TERMS), writer(IndexSection.WORD_POSTINGS));
    long nameCount =
        names.finish(writer(IndexSection.NAME_TERMS), writer(IndexSection.NAME_POSTINGS));
    long stemCount =
        stems.finish(writer(IndexSection.STEM_TERMS), writer(IndexSection.STEM_POSTINGS));
    long partCount =
        parts.finish(writer(IndexSection.PART_TERMS), writer(IndexSection.PART_POSTINGS));
    for (Map.Entry<IndexSection, SectionWriter> entry : writers.entrySet()) {
      written.put(entry.getKey(), entry.getValue().finish());
    }
    Map<IndexSection, Extent> extents = new EnumMap<>(IndexSection.class);
    written.forEach(
        (section, end) -> extents.put(section, new Extent(end.contentBytes(), end.checksum())));
    return new IndexHeader(
        chunks,
        files,
        definitions,
        wordCount,
        nameCount,
        stemCount,
        partCount,
        tokens,
        vectors.count(),
        vectors.dimension(),
        vectors.model(),
        extents);
  }

  @Override
  public void close() throws IOException {
    IOException fault = null;
    for (SectionWriter writer : writers.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        if (fault == null) {
          fault = e;
        } else {
          fault.addSuppressed(e);
        }
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void openWriters(Path folder) throws IOException {
    try {
      for (IndexSection section : IndexSection.values()) {
        if (section != IndexSection.VECTORS) {
          writers.put(section, new SectionWriter(folder.resolve(section.name())));
        }
      }
    } catch (IOException e) {
      for (SectionWriter writer : writers.values()) {
        writer.close();
      }
      throw e;
    }
  }

  private SectionWriter writer(IndexSection section) {
    SectionWriter writer = writers.get(section);
    if (writer == null) {
      throw new IllegalStateException("no writer of " + section);
    }
    return writer;
  }

  private RecordWriter records(IndexSection section) {
    return new RecordWriter(section, writer(section));
  }

  private void writeFileRecord(long path, int traits) throws IOException {
    fileRecords
        .set(IndexLayout.FILE_PATH, path)
        .set(IndexLayout.FILE_FIRST_CHUNK, chunks)
        .set(IndexLayout.FILE_TRAITS, traits)
        .end();
  }

  private void writeChunkRecord(ChunkRow chunk, int vector, int enclosing, String snippet)
      throws IOException {
    chunkRecords
        .set(IndexLayout.CHUNK_FILE, files - 1)
        .set(IndexLayout.CHUNK_FIRST_LINE, chunk.getStartLine())
        .set(IndexLayout.CHUNK_LAST_LINE, chunk.getEndLine())
        .set(IndexLayout.CHUNK_TOKENS, terms.length())
        .set(IndexLayout.CHUNK_VECTOR, vector)
        .set(IndexLayout.CHUNK_FIRST_DEFINITION, definitions)
        .set(IndexLayout.CHUNK_ENCLOSING, enclosing)
        .set(IndexLayout.CHUNK_SNIPPET, strings.writeString(snippet))
        .end();
  }

  private void writeDefinition(SymbolRow symbol) throws IOException {
    definitionRecords
        .set(IndexLayout.DEFINITION_CHUNK, chunks)
        .set(IndexLayout.DEFINITION_FIRST_LINE, symbol.getStartLine())
        .set(IndexLayout.DEFINITION_LAST_LINE, symbol.getEndLine())
        .set(IndexLayout.DEFINITION_CLASS, SymbolClass.of(symbol).code())
        .set(IndexLayout.DEFINITION_NAME, strings.writeString(symbol.getQualifiedName()))
        .set(
            IndexLayout.DEFINITION_SIGNATURE,
            strings.writeString(Snippets.ofLine(symbol.getSignature())))
        .end();
    String normalized = Tokenizer.normalized(symbol.getName());
    if (!normalized.isEmpty()) {
      names.add(normalized, definitions, 1);
    }
    numbers.put(symbol.getSymbolId(), definitions);
    definitions++;
  }

  private int enclosing(List<SymbolRow> scope) {
    return scope.isEmpty()
        ? IndexLayout.NONE
        : numbers.getOrDefault(scope.get(scope.size() - 1).getSymbolId(), IndexLayout.NONE);
  }

  private static boolean hasText(String content) {
    return content.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
