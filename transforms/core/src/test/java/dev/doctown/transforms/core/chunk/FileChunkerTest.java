package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxParser;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FileChunkerTest {
  private static final FileChunker CHUNKER =
      new FileChunker(ChunkSettings.defaults(), List.of(new TreeLanguage()));
  private static final String TWENTY_BYTES = "text of twenty byte\n";

  @Test
  void anApplicationIsConfiguredByVariables() {
    String text =
        "# url=${NOT_READ:1}\n"
            + "name=Größe\n"
            + "url=${INN_URL:jdbc:inn://localhost/}?key=${KEY}\n"
            + "at=${inn.at:2}\n";
    assertEquals(
        List.of("3 environment INN_URL jdbc:inn://localhost/", "3 environment KEY null"),
        chunk("src/main/resources/application-inn.properties", text).settings().stream()
            .map(
                row ->
                    row.getLine()
                        + " "
                        + row.getKind()
                        + " "
                        + row.getName()
                        + " "
                        + row.getDefault$())
            .toList());
    assertEquals(List.of(), chunk("src/main/resources/log.properties", text).settings());
  }

  @Test
  void aSmallFileHasTheRowsWrittenDownHere() {
    ChunkedFile file = chunk("lib/Toy.rb", "# doc\nfun f {\n}\n");

    assertEquals("Ruby", file.file().getLanguage());
    assertEquals("source", file.file().getCategory());
    assertEquals(16, file.file().getSizeBytes());
    assertEquals(3, file.file().getLineCount());
    assertEquals("toy", file.file().getParser());
    assertEquals("syntax", file.file().getChunking());
    assertNull(file.file().getSkipped());
    // sha256sum of the 16 bytes.
    String sha256 = "ac435ff8a3d7fc586d35343c6b3a3d0c04591d41166857e25f81a71b733c7f38";
    assertEquals(sha256, file.file().getContentSha256());

    ChunkRow chunk = file.chunks().get(0);
    assertEquals(1, file.chunks().size());
    assertEquals("definition", chunk.getKind());
    assertEquals("Toy.rb > fun f", chunk.getBreadcrumb());
    assertEquals(sha256, chunk.getContentSha256());
    // First 16 bytes of SHA-256 over length-prefixed path, content digest and "0", by Python.
    assertEquals("4eb2be3baabf3a3334fd4788269270b8", chunk.getChunkId());
    // sha256sum of "Toy.rb > fun f", a newline and the content.
    assertEquals(
        "d7e0a9beabb84eb1e5103c322dac575f135c710d9052d75968827398c5cbe52f",
        chunk.getEmbeddingTextSha256());

    SymbolRow self = symbol(file, "Toy.rb");
    SymbolRow function = symbol(file, "f");
    assertEquals(2, file.symbols().size());
    assertEquals("lib/Toy.rb", self.getQualifiedName());
    assertEquals("Toy.rb", self.getName());
    assertNull(self.getParentSymbolId());
    assertEquals(3, self.getEndLine());
    assertEquals("000f18944b4d273149dfe77c097a09f5", function.getSymbolId());
    assertEquals(self.getSymbolId(), function.getParentSymbolId());
    assertEquals(List.of(function.getSymbolId()), chunk.getSymbolIds());
    assertEquals(2, function.getStartLine());
    assertEquals(3, function.getEndLine());

    // Two references agree in the table's key: the first stays.
    assertEquals(1, file.references().size());
    ReferenceRow reference = file.references().get(0);
    assertEquals(2, reference.getArity());
    assertEquals(self.getSymbolId(), reference.getEnclosingSymbolId());
    assertTrue(file.failures().isEmpty());
  }

  @Test
  void aLineAddedAboveChangesNoIdBelow() {
    String imports = "import " + "p".repeat(90) + "\n";
    String function = "fun a {\n  " + "x".repeat(90) + "\n}\n\n";
    String body = function + function + "class C {\n  val v\n}\n";
    ChunkedFile before = chunk("lib/Toy.rb", imports + body);
    ChunkedFile after = chunk("lib/Toy.rb", imports + "import q\n" + body);

    assertEquals(ids(before).subList(1, 4), ids(after).subList(1, 4));
    assertEquals(symbolIds(before), symbolIds(after));
    assertEquals(4, Set.copyOf(ids(before)).size());
    assertNotEquals(ids(before).get(0), ids(after).get(0));
  }

  @Test
  void equalContentInOtherPathsHasOtherIds() {
    assertNotEquals(
        ids(chunk("a/Toy.rb", "val x\n")).get(0), ids(chunk("b/Toy.rb", "val x\n")).get(0));
  }

  @Test
  void anEmptyFileHasNoChunksAndNoLines() {
    ChunkedFile file = chunk("lib/Toy.rb", "");
    assertEquals(0, file.file().getLineCount());
    assertNull(file.file().getChunking());
    assertTrue(file.chunks().isEmpty());
    assertEquals(1, file.symbols().size());
  }

  @Test
  void withoutAParserLinesSayWhy() {
    assertEquals("lines:LANGUAGE_WITHOUT_PARSER", chunk("a.zig", "x\n").file().getChunking());
    assertEquals("lines:LANGUAGE_UNKNOWN", chunk("a.qqq", "x\n").file().getChunking());
    assertTrue(chunk("a.zig", "x\n").failures().isEmpty());
    assertEquals(List.of("lines"), Files.kinds(chunk("a.zig", "x\n")));
  }

  @Test
  void aRefusingParserIsAFailureAndTheFileIsCutByLines() {
    ChunkedFile file =
        parsedBy(
            () -> {
              throw new DoctownException(ErrorCode.PARSE_LONG_LINE, "unused");
            });
    assertEquals("lines:PARSE_LONG_LINE", file.file().getChunking());
    assertNull(file.file().getParser());
    assertEquals("PARSE_LONG_LINE", file.failures().get(0).getCode());
    assertEquals("chunk", file.failures().get(0).getStage());
    assertEquals(TWENTY_BYTES, Files.texts(file).get(0));
  }

  @Test
  void aParserThatThrowsOrBreaksItsPromisesIsPutAsCrashed() {
    ChunkedFile thrown =
        parsedBy(
            () -> {
              throw new IllegalStateException("bug");
            });
    ChunkedFile broken =
        parsedBy(
            () ->
                new ParsedSource(
                    new SyntaxNode(0, 3, SyntaxNode.Role.OTHER, List.of()),
                    List.of(),
                    List.of(),
                    0));
    assertEquals("lines:PARSE_CRASHED", thrown.file().getChunking());
    assertEquals("lines:PARSE_CRASHED", broken.file().getChunking());
  }

  @Test
  void aFileOfWhichMuchFitsNoRuleIsCutBySyntaxAndAFailure() {
    assertEquals(List.of(), parsedBy(() -> leaf(2)).failures());

    ChunkedFile poor = parsedBy(() -> leaf(3));
    assertEquals("syntax", poor.file().getChunking());
    assertEquals(
        List.of("PARSE_WITH_ERRORS"), poor.failures().stream().map(FailureRow::getCode).toList());
  }

  @Test
  void bytesThatAreNotUtf8StayBytesAndHaveAVector() {
    byte[] content = {'c', 'a', 'f', (byte) 0xE9, '\n'};
    ChunkRow row = CHUNKER.chunk(Files.file("a.txt", content), content).chunks().get(0);
    assertNull(row.getContent());
    assertEquals(5, row.getContentBytes().remaining());
    assertEquals("caf\uFFFD\n", EmbeddingTexts.of(row).content());
    assertEquals(EmbeddingTexts.of(row).sha256(), row.getEmbeddingTextSha256());
  }

  @Test
  void dataGeneratedAndVendoredHaveVectorsOnlyOnRequest() {
    FileChunker all = new FileChunker(new ChunkSettings(600, 1 << 20, true), List.of());
    for (String path : List.of("yarn.lock", "vendor/x.go", "x.min.js", "locale/de.po")) {
      byte[] content = Files.utf8("text\n");
      assertNull(chunk(path, "text\n").chunks().get(0).getEmbeddingTextSha256(), path);
      assertNotNull(
          all.chunk(Files.file(path, content), content).chunks().get(0).getEmbeddingTextSha256(),
          path);
    }
    assertNotNull(chunk("a.go", "text\n").chunks().get(0).getEmbeddingTextSha256());
    assertNull(chunk("a.go", " \n\t\n").chunks().get(0).getEmbeddingTextSha256());
  }

  @Test
  void breadcrumbsNameTheScopesAndTheFirstTypeOrFunction() {
    FileChunker small =
        new FileChunker(new ChunkSettings(20, 1 << 20, false), List.of(new TreeLanguage()));
    byte[] content =
        Files.utf8(
            """
            import x
            class Outer {
              val aaaa
              val bbbbbbbb
              fun inner {
                cccccccccccc
                dddddddddddddddd
              }
            }
            """);
    ChunkedFile file = small.chunk(Files.file("lib/Toy.rb", content), content);
    assertEquals(
        List.of(
            "Toy.rb",
            "Toy.rb > class Outer",
            "Toy.rb > Outer > class Outer",
            "Toy.rb > Outer > fun inner",
            "Toy.rb > Outer > inner > fun inner",
            "Toy.rb > Outer > inner > fun inner"),
        file.chunks().stream().map(ChunkRow::getBreadcrumb).toList());
  }

  private static ChunkedFile chunk(String path, String content) {
    return CHUNKER.chunk(Files.file(path, Files.utf8(content)), Files.utf8(content));
  }

  private static List<String> ids(ChunkedFile file) {
    return file.chunks().stream().map(ChunkRow::getChunkId).toList();
  }

  private static List<String> symbolIds(ChunkedFile file) {
    return file.symbols().stream().map(SymbolRow::getSymbolId).toList();
  }

  private static SymbolRow symbol(ChunkedFile file, String name) {
    return file.symbols().stream()
        .filter(row -> row.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ParsedSource leaf(int unreadBytes) {
    return new ParsedSource(
        new SyntaxNode(0, TWENTY_BYTES.length(), SyntaxNode.Role.OTHER, List.of()),
        List.of(),
        List.of(),
        unreadBytes);
  }

  private static ChunkedFile parsedBy(Supplier<ParsedSource> result) {
    SyntaxParser parser =
        new SyntaxParser() {
          @Override
          public Set<String> languages() {
            return Set.of("Ruby");
          }

          @Override
          public String digest(String language) {
            return "digest";
          }

          @Override
          public ParsedSource parse(ParseRequest request) {
            return result.get();
          }
        };
    byte[] content = Files.utf8(TWENTY_BYTES);
    return new FileChunker(ChunkSettings.defaults(), List.of(parser))
        .chunk(Files.file("x.rb", content), content);
  }
}
