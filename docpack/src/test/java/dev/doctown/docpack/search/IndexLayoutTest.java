package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.docpack.search.Repository.Chunk;
import dev.doctown.docpack.search.Repository.Symbol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records of one small index, number by number. */
class IndexLayoutTest {
  private final MemoryEntries entries;

  IndexLayoutTest(@TempDir Path scratch) throws IOException {
    entries =
        new Repository()
            .file("a.md", "docs", Chunk.of("one"))
            .source(
                "legacy/b.py",
                Chunk.of("head", new Symbol("class", "Outer", 20)).vector(1, 0),
                Chunk.of("the body of it"))
            .index(scratch);
  }

  @Test
  void aFileHasItsPathFirstChunkAndTraits() {
    ByteBuffer in = content(IndexSection.FILES, 3 * 16);

    assertEquals("a.md", text(in.getLong()));
    assertEquals(0, in.getInt());
    assertEquals(FileRole.DOCS.code(), in.getInt());
    assertEquals("legacy/b.py", text(in.getLong()));
    assertEquals(1, in.getInt());
    assertEquals(FileRole.SOURCE.code() + 256, in.getInt());
    assertEquals(0, in.getLong());
    assertEquals(3, in.getInt());
  }

  @Test
  void aChunkHasFileLinesTokensVectorDefinitionsAndSnippet() {
    ByteBuffer in = content(IndexSection.CHUNKS, 4 * 36);

    in.position(36);
    // Tokens: head, 4 for the stem b, 2 for the folder, 2 for the name Outer.
    assertInts(in, 1, 1, 10, 9, 0, 0, -1);
    assertEquals("head", text(in.getLong()));
    // Tokens: 4 of the content, 4 for the stem, 2 for the folder, 2 for the scope.
    assertInts(in, 1, 11, 20, 12, -1, 1, 0);
    assertEquals("the body of it", text(in.getLong()));
    assertInts(in, 0, 0, 0, 0, 0, 1, 0);
  }

  @Test
  void aDefinitionHasChunkLinesClassNameAndSignature() {
    ByteBuffer in = content(IndexSection.DEFINITIONS, 32);

    assertInts(in, 1, 1, 20, SymbolClass.TYPE.code());
    assertEquals("pack.Outer", text(in.getLong()));
    assertEquals("class Outer", text(in.getLong()));
  }

  @Test
  void aFieldOfAnotherSectionOrWidthIsRefused(@TempDir Path scratch) throws IOException {
    try (SectionWriter out = new SectionWriter(scratch.resolve("chunks"))) {
      RecordWriter chunks = new RecordWriter(IndexSection.CHUNKS, out);
      assertThrows(
          IllegalArgumentException.class, () -> chunks.set(IndexLayout.FILE_FIRST_CHUNK, 1));
    }
    assertThrows(
        IllegalArgumentException.class, () -> IndexField.first(IndexSection.CHUNKS, Short.BYTES));
  }

  private ByteBuffer content(IndexSection section, long expectedBytes) {
    assertEquals(
        expectedBytes,
        IndexHeader.parse(entries.get(IndexSection.HEADER_PATH)).extent(section).bytes());
    return ByteBuffer.wrap(entries.get(section.path())).order(ByteOrder.LITTLE_ENDIAN);
  }

  private String text(long position) {
    return IndexReader.open(entries).string(position);
  }

  private static void assertInts(ByteBuffer in, int... expected) {
    for (int number : expected) {
      assertEquals(number, in.getInt());
    }
  }
}
