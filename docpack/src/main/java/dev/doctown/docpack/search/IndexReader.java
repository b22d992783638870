package dev.doctown.docpack.search;

import java.nio.ByteBuffer;

/**
 * An opened search index. Holds 16 bytes a chunk and 9 a file beyond what is mapped; everything
 * read from it is checked, so a fault of the bytes is {@code PACK_CORRUPT} and nothing else.
 */
final class IndexReader {
  private static final int LARGEST_HEADER = 1 << 16;

  private final IndexHeader header;
  private final IndexSections sections;
  private final int[] fileOfChunk;
  private final int[] lengthOfChunk;
  private final int[] vectorOfChunk;
  private final int[] firstDefinition;
  private final int[] firstChunk;
  private final FileRole[] roleOfFile;
  private final boolean[] legacyFile;

  private IndexReader(IndexHeader header, IndexEntries entries) {
    this.header = header;
    sections = new IndexSections(header, entries);
    int files = sections.records(IndexSection.FILES, header.files(), 1);
    int chunks = sections.records(IndexSection.CHUNKS, header.chunks(), 1);
    sections.records(IndexSection.DEFINITIONS, header.definitions(), 0);
    if (header.dimension() < 0 || header.dimension() > VectorScores.LARGEST_DIMENSION) {
      throw IndexFault.corrupt(IndexSection.HEADER_PATH, "has a dimension out of range");
    }
    sections.records(
        IndexSection.VECTORS, Float.BYTES + (int) header.dimension(), header.vectors(), 0);
    firstChunk = sections.column(IndexLayout.FILE_FIRST_CHUNK, files + 1);
    int[] traits = sections.column(IndexLayout.FILE_TRAITS, files);
    fileOfChunk = sections.column(IndexLayout.CHUNK_FILE, chunks);
    lengthOfChunk = sections.column(IndexLayout.CHUNK_TOKENS, chunks);
    vectorOfChunk = sections.column(IndexLayout.CHUNK_VECTOR, chunks);
    firstDefinition = sections.column(IndexLayout.CHUNK_FIRST_DEFINITION, chunks + 1);
    IndexChecks.files(section(IndexSection.FILES), firstChunk, fileOfChunk);
    roleOfFile = new FileRole[files];
    legacyFile = new boolean[files];
    for (int file = 0; file < files; file++) {
      FileRole role = FileRole.ofCode(traits[file] & ~IndexLayout.LEGACY_BIT);
      if (role == null) {
        throw section(IndexSection.FILES).corrupt("has no role of number " + traits[file]);
      }
      roleOfFile[file] = role;
      legacyFile[file] = (traits[file] & IndexLayout.LEGACY_BIT) != 0;
    }
    IndexChecks.chunks(
        section(IndexSection.CHUNKS), lengthOfChunk, vectorOfChunk, firstDefinition, header);
  }

  static IndexReader open(IndexEntries entries) {
    long size = entries.size(IndexSection.HEADER_PATH);
    if (size < 0 || size > LARGEST_HEADER) {
      throw IndexFault.corrupt(
          IndexSection.HEADER_PATH, size < 0 ? "is missing" : "has " + size + " bytes");
    }
    byte[] header = new byte[(int) size];
    entries.bytes(IndexSection.HEADER_PATH, 0, header.length).get(header);
    return new IndexReader(IndexHeader.parse(header), entries);
  }

  IndexHeader header() {
    return header;
  }

  int chunks() {
    return fileOfChunk.length;
  }

  int files() {
    return roleOfFile.length;
  }

  int fileOf(int chunk) {
    return fileOfChunk[chunk];
  }

  int lengthOf(int chunk) {
    return lengthOfChunk[chunk];
  }

  /** Number of the chunk's vector, or {@link IndexLayout#NONE}. */
  int vectorOf(int chunk) {
    return vectorOfChunk[chunk];
  }

  int firstChunk(int file) {
    return firstChunk[file];
  }

  /** Behind the file's last chunk. */
  int endChunk(int file) {
    return firstChunk[file + 1];
  }

  FileRole role(int file) {
    return roleOfFile[file];
  }

  boolean isLegacy(int file) {
    return legacyFile[file];
  }

  int firstDefinition(int chunk) {
    return firstDefinition[chunk];
  }

  /** Behind the last definition that starts in the chunk. */
  int endDefinition(int chunk) {
    return firstDefinition[chunk + 1];
  }

  String path(int file) {
    return string(IndexLayout.FILE_PATH.int64(sections.record(IndexSection.FILES, file), 0));
  }

  ChunkRecord chunk(int chunk) {
    ByteBuffer in = sections.record(IndexSection.CHUNKS, chunk);
    int enclosing = IndexLayout.CHUNK_ENCLOSING.int32(in, 0);
    if (enclosing < IndexLayout.NONE || enclosing >= firstDefinition[chunk]) {
      throw section(IndexSection.CHUNKS).corrupt("has a bad record " + chunk);
    }
    return new ChunkRecord(
        IndexLayout.CHUNK_FIRST_LINE.int32(in, 0),
        IndexLayout.CHUNK_LAST_LINE.int32(in, 0),
        enclosing,
        IndexLayout.CHUNK_SNIPPET.int64(in, 0));
  }

  Definition definition(int number) {
    ByteBuffer in = sections.record(IndexSection.DEFINITIONS, number);
    int chunk = IndexLayout.DEFINITION_CHUNK.int32(in, 0);
    SymbolClass symbolClass = SymbolClass.ofCode(IndexLayout.DEFINITION_CLASS.int32(in, 0));
    if (chunk < 0 || chunk >= chunks() || symbolClass == null) {
      throw section(IndexSection.DEFINITIONS).corrupt("has a bad record " + number);
    }
    return new Definition(
        chunk,
        IndexLayout.DEFINITION_FIRST_LINE.int32(in, 0),
        IndexLayout.DEFINITION_LAST_LINE.int32(in, 0),
        symbolClass,
        IndexLayout.DEFINITION_NAME.int64(in, 0),
        IndexLayout.DEFINITION_SIGNATURE.int64(in, 0));
  }

  String string(long position) {
    return section(IndexSection.STRINGS).string(position);
  }

  TermTable words() {
    return table(
        IndexSection.WORD_TERMS, IndexSection.WORD_POSTINGS, header.words(), header.chunks());
  }

  TermTable names() {
    return table(
        IndexSection.NAME_TERMS, IndexSection.NAME_POSTINGS, header.names(), header.definitions());
  }

  TermTable stems() {
    return table(
        IndexSection.STEM_TERMS, IndexSection.STEM_POSTINGS, header.stems(), header.files());
  }

  TermTable parts() {
    return table(
        IndexSection.PART_TERMS, IndexSection.PART_POSTINGS, header.parts(), header.files());
  }

  Section section(IndexSection section) {
    return sections.get(section);
  }

  private TermTable table(IndexSection terms, IndexSection postings, long count, long documents) {
    return new TermTable(section(terms), section(postings), count, (int) documents);
  }

  /** Where a chunk is shown; {@code enclosing} is an earlier definition or none. */
  record ChunkRecord(int startLine, int endLine, int enclosing, long snippet) {}

  /** A definition; name and signature are positions of {@link #string}. */
  record Definition(
      int chunk, int startLine, int endLine, SymbolClass symbolClass, long name, long signature) {

    /** Weight of the definition; one that fits on a line or two is often just a declaration. */
    double weight() {
      return symbolClass.weight() * (endLine - startLine <= 1 ? 0.8 : 1.0);
    }
  }
}
