package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceSymbol;
import dev.doctown.transforms.spi.SyntaxNode;
import dev.doctown.transforms.spi.SyntaxNode.Role;
import dev.doctown.transforms.spi.SyntaxParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every file: chunks are the file, in order, sized, cut between characters. */
class TilingTest {
  private static final String[] ALPHABET = {
    "a",
    "b",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "é",
    "€",
    "😀",
    "{",
    "}",
    "# ",
    "## ",
    "- ",
    "> ",
    "```\n",
    "---\n",
    "import x\n",
    "class A {\n",
    "fun f {\n",
    "word ",
    "longer_word_than_most "
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomTextUnderRandomTreesIsTiled(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      byte[] content = randomText(random);
      int largest = 1 + random.nextInt(80);
      SyntaxParser parser = new RandomTrees(random.nextLong());
      check("x.rb", content, largest, List.of(parser), "seed " + seed + " round " + round);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void mutatedMarkdownAndPlainTextAreTiled(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      byte[] content = mutated(randomText(random), random);
      int largest = 1 + random.nextInt(120);
      String where = "seed " + seed + " round " + round;
      check("x.md", content, largest, List.of(new MarkdownParser()), where);
      check("x.txt", content, largest, List.of(), where);
    }
  }

  private static byte[] randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(random.nextInt(4) == 0 ? 3 : 400);
    for (int i = 0; i < parts; i++) {
      text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return Files.utf8(text.toString());
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    for (int i = random.nextInt(5); i > 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) (1 + random.nextInt(255));
    }
    return copy;
  }

  private static void check(
      String path, byte[] content, int largest, List<SyntaxParser> parsers, String where) {
    FileChunker chunker = new FileChunker(new ChunkSettings(largest, 1 << 20, true), parsers);
    ChunkedFile file = chunker.chunk(Files.file(path, content), content);
    if (file.file().getSkipped() != null) {
      assertTrue(file.chunks().isEmpty(), where);
      return;
    }
    assertArrayEquals(content, Files.concatenated(file), where);
    boolean valid = Utf8.isValid(content);
    SourceText text = new SourceText(content);
    long at = 0;
    for (ChunkRow row : file.chunks()) {
      assertEquals(at, row.getStartByte(), where);
      assertTrue(row.getEndByte() > at, where);
      at = row.getEndByte();
      int start = (int) row.getStartByte();
      int end = (int) row.getEndByte();
      // Where bytes count, a character of several cannot be cut however small the chunks.
      int bound = largest + largest * 15 / 100;
      assertTrue(text.size(start, end) <= (valid ? bound : Math.max(bound, 4)), where);
      assertTrue(Utf8.isBoundary(content, start), where);
      assertEquals(lineOf(content, start), row.getStartLine(), where);
      assertEquals(lineOf(content, end - 1), row.getEndLine(), where);
      assertEquals(valid, row.getContent() != null, where);
      assertEquals(
          Digests.sha256(Arrays.copyOfRange(content, start, end)), row.getContentSha256(), where);
    }
    assertSortedAndDistinct(file.chunks(), DocpackTable.CHUNKS.order(), where);
    assertSortedAndDistinct(file.symbols(), DocpackTable.SYMBOLS.order(), where);
    Set<String> inChunks = new HashSet<>();
    file.chunks().forEach(row -> inChunks.addAll(row.getSymbolIds()));
    long definitions = file.symbols().stream().filter(row -> !row.getKind().equals("file")).count();
    assertEquals(definitions, inChunks.size(), where);
    for (SymbolRow symbol : file.symbols()) {
      assertEquals(lineOf(content, (int) symbol.getStartByte()), symbol.getStartLine(), where);
    }
  }

  /** Counts line ends before the byte, the slow and plain way. */
  private static int lineOf(byte[] content, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      boolean crlf = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
      if (content[i] == '\n' || (content[i] == '\r' && !crlf)) {
        line++;
      }
    }
    return line;
  }

  private static <T> void assertSortedAndDistinct(List<T> rows, Comparator<T> order, String where) {
    for (int i = 1; i < rows.size(); i++) {
      assertTrue(order.compare(rows.get(i - 1), rows.get(i)) < 0, where);
    }
  }

  /** Trees that know nothing of the text: nested spans of all roles, anywhere. */
  private record RandomTrees(long seed) implements SyntaxParser {
    private static final List<Role> ROLES = List.of(Role.values());

    @Override
    public Set<String> languages() {
      return Set.of("Ruby");
    }

    @Override
    public String digest(String language) {
      return "random";
    }

    @Override
    public ParsedSource parse(ParseRequest request) {
      Random random = new Random(seed);
      List<SourceSymbol> symbols = new ArrayList<>();
      int length = request.source().length;
      Role role = random.nextInt(4) == 0 ? Role.SECTION : Role.OTHER;
      List<SyntaxNode> children = children(random, 0, length, 0, -1, symbols);
      return new ParsedSource(new SyntaxNode(0, length, role, children), symbols, List.of(), 0);
    }

    private static List<SyntaxNode> children(
        Random random, int start, int end, int depth, int parent, List<SourceSymbol> symbols) {
      List<SyntaxNode> nodes = new ArrayList<>();
      int at = start + random.nextInt(5);
      while (at < end && depth < 6) {
        int to = at + 1 + random.nextInt(Math.max(1, (end - at) / (1 + random.nextInt(3))));
        Role role = ROLES.get(random.nextInt(ROLES.size()));
        int index = parent;
        if (role == Role.DEFINITION) {
          index = symbols.size();
          String kind = List.of("class", "function", "constant", "module").get(random.nextInt(4));
          symbols.add(
              new SourceSymbol(
                  "n", "q", kind, at, to, "sig", null, "public", parent, List.of(), null));
        }
        nodes.add(
            new SyntaxNode(at, to, role, children(random, at, to, depth + 1, index, symbols)));
        at = to + random.nextInt(4);
      }
      return nodes;
    }
  }
}
