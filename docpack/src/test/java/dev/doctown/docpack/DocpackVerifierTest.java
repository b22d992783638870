package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.docpack.verify.Finding;
import dev.doctown.docpack.verify.Finding.Code;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocpackVerifierTest {
  private static List<Code> codes(Path folder, Consumer<SmallPack> change) {
    SmallPack small = new SmallPack();
    change.accept(small);
    Path file = folder.resolve("demo.docpack");
    small.write(folder.resolve("work"), file);
    return DocpackVerifier.verify(file).stream().map(Finding::code).toList();
  }

  @Test
  void aPackThatKeepsItsPromisesHasNoFindings(@TempDir Path folder) {
    assertEquals(List.of(), codes(folder, small -> {}));
  }

  @Test
  void aMissingChunkLeavesAHole(@TempDir Path folder) {
    assertEquals(
        List.of(Code.CHUNKS_TILE, Code.LINES, Code.FILE_CONTENT, Code.LINES),
        codes(folder, small -> small.chunks.remove(2)));
    assertEquals(
        List.of(Code.CHUNKS_TILE, Code.FILE_CONTENT, Code.LINES),
        codes(folder, small -> small.chunks.remove(3)));
  }

  @Test
  void contentMustBeWhatItsDigestSays(@TempDir Path folder) {
    Consumer<SmallPack> change =
        small -> {
          ChunkRow chunk = small.chunks.get(0);
          small.chunks.set(
              0,
              ChunkRow.newBuilder(chunk).setContent("?" + chunk.getContent().substring(1)).build());
        };
    assertTrue(codes(folder, change).contains(Code.CHUNK_CONTENT));
  }

  @Test
  void contentStandsInOneColumn(@TempDir Path folder) {
    Consumer<SmallPack> change =
        small ->
            small.chunks.set(0, ChunkRow.newBuilder(small.chunks.get(0)).setContent(null).build());
    assertTrue(codes(folder, change).contains(Code.CHUNK_CONTENT));
  }

  @Test
  void linesMustAgreeWithTheContent(@TempDir Path folder) {
    assertEquals(
        List.of(Code.LINES),
        codes(
            folder,
            small ->
                small.chunks.set(
                    3, ChunkRow.newBuilder(small.chunks.get(3)).setStartLine(4).build())));
    assertEquals(
        List.of(Code.LINES),
        codes(
            folder,
            small ->
                small.symbols.set(
                    4, SymbolRow.newBuilder(small.symbols.get(4)).setEndLine(7).build())));
  }

  @Test
  void wordsAreOfTheirVocabulary(@TempDir Path folder) {
    assertEquals(
        List.of(Code.VOCABULARY, Code.VOCABULARY),
        codes(
            folder,
            small ->
                small.symbols.set(
                    4,
                    SymbolRow.newBuilder(small.symbols.get(4))
                        .setKind("klass")
                        .setVisibility("signals")
                        .build())));
    assertEquals(
        List.of(Code.VOCABULARY),
        codes(
            folder,
            small ->
                small.references.set(
                    0, ReferenceRow.newBuilder(small.references.get(0)).setKind("use").build())));
  }

  @Test
  void whatRowsNameMustExist(@TempDir Path folder) {
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(
            folder,
            small ->
                small.symbols.set(
                    4,
                    SymbolRow.newBuilder(small.symbols.get(4)).setParentSymbolId("s9").build())));
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(
            folder,
            small ->
                small.references.set(
                    0,
                    ReferenceRow.newBuilder(small.references.get(0))
                        .setEnclosingSymbolId("s9")
                        .build())));
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(
            folder,
            small ->
                small.chunks.set(
                    1,
                    ChunkRow.newBuilder(small.chunks.get(1)).setSymbolIds(List.of("s9")).build())));
    assertEquals(
        List.of(Code.EMBEDDING_MISSING), codes(folder, small -> small.embeddings.remove(1)));
    assertEquals(List.of(Code.FILE_MISSING), codes(folder, small -> small.files.remove(2)));
    assertEquals(
        List.of(Code.CHUNKS_TILE),
        codes(
            folder,
            small ->
                small.files.set(
                    2,
                    FileRow.newBuilder(small.files.get(2)).setSkipped("FILE_EXCLUDED").build())));
  }

  @Test
  void idsAreUnique(@TempDir Path folder) {
    assertEquals(
        List.of(Code.ID_NOT_UNIQUE),
        codes(
            folder,
            small ->
                small.chunks.set(
                    1,
                    ChunkRow.newBuilder(small.chunks.get(1))
                        .setChunkId(small.chunks.get(0).getChunkId())
                        .build())));
  }

  @Test
  void vectorsAreFiniteAndOfLengthOne(@TempDir Path folder) {
    for (float component : new float[] {2, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertEquals(
          List.of(Code.VECTOR),
          codes(folder, small -> small.embeddings.get(1).vector()[3] = component));
    }
  }

  @Test
  void evidenceResolves(@TempDir Path folder) {
    String chunk = new SmallPack().chunks.get(0).getChunkId();
    Path file = folder.resolve("demo.docpack");
    for (Evidence evidence :
        List.of(
            new Evidence("README.md", 1, 3, chunk),
            new Evidence("README.md", 1, 4, chunk),
            new Evidence("README.md", 0, 1, null),
            new Evidence("latin1.txt", 1, 1, chunk),
            new Evidence("none.md", 1, 1, null))) {
      try (DocpackWriter writer =
          DocpackWriter.create(folder.resolve("work"), scratch -> List.of())) {
        new SmallPack().writeTables(writer);
        writer.table(
            DocpackTable.QUICKSTART,
            List.of(
                    new QuickstartRow(
                        List.of("s2"),
                        List.of(),
                        "Run it.",
                        List.of(),
                        List.of(evidence),
                        "extracted",
                        null,
                        List.of(),
                        List.of()))
                .iterator());
        writer.finish(SmallPack.description(), file);
      }
      boolean resolves = evidence.getEndLine() == 3;
      assertEquals(
          resolves ? List.of() : List.of(Code.EVIDENCE),
          DocpackVerifier.verify(file).stream().map(Finding::code).toList(),
          evidence.toString());
    }
  }

  @Test
  void aForgedManifestIsFound(@TempDir Path folder) throws IOException {
    assertEquals(List.of(Code.STATISTICS), afterEdit(folder, "\"chunks\": 4", "\"chunks\": 5"));
    assertEquals(
        List.of(Code.DIGEST),
        afterEdit(folder, "\"max-file-bytes\": \"8388608\"", "\"max-file-bytes\": \"8388609\""));
    assertEquals(
        List.of(Code.MANIFEST_FORM),
        afterEdit(folder, "\"complete\": true", "\"complete\" : true"));
    String sha = "\"sha256\": \"";
    List<Code> codes = afterEdit(folder, sha, sha + "0");
    assertTrue(codes.contains(Code.ENTRY_DIGEST), codes.toString());
  }

  private static List<Code> afterEdit(Path folder, String from, String to) throws IOException {
    Path file = folder.resolve("demo.docpack");
    new SmallPack().write(folder.resolve("work"), file);
    Repack repack = new Repack(file);
    String manifest = repack.text("manifest.json");
    int at = manifest.indexOf(from);
    repack.put(
        "manifest.json", manifest.substring(0, at) + to + manifest.substring(at + from.length()));
    repack.write(file);
    return DocpackVerifier.verify(file).stream().map(Finding::code).toList();
  }

  @Test
  void aPackThatCannotBeVerifiedIsATypedError(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("demo.docpack");
    assertEquals(
        ErrorCode.PACK_NOT_FOUND,
        assertThrows(DoctownException.class, () -> DocpackVerifier.verify(file)).code());
    Files.writeString(file, "no pack");
    assertEquals(
        List.of(Code.CONTAINER), DocpackVerifier.verify(file).stream().map(Finding::code).toList());
    assertEquals(ErrorCode.PACK_CORRUPT, Code.CONTAINER.errorCode());
  }
}
