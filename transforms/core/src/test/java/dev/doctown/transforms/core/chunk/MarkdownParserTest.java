package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTest {
  private static final MarkdownParser PARSER = new MarkdownParser();

  @Test
  void sectionsNestByTheLevelsOfTheirHeadings() {
    assertEquals(
        List.of(
            "Top | Top | -1",
            "First | Top > First | 0",
            "Deep | Top > First > Deep | 1",
            "Second | Top > Second | 0",
            "Next | Next | -1"),
        sections(
            """
            # Top
            intro
            ## First
            #### Deep
            text

            Second
            ------
            # Next #
            """));
  }

  @Test
  void headingsInCodeQuotesAndFrontMatterMakeNoSections() {
    assertEquals(
        List.of("Real | Real | -1"),
        sections(
            """
            ---
            title: x
            # no heading
            ---
            # Real
            ```sh
            # comment
            ```
            > # quoted
            """));
  }

  @Test
  void aHeadingsTextHasNoMarkup() {
    assertEquals(
        List.of("The parse method of Docs | The parse method of Docs | -1"),
        sections("## The `parse` *method* of [Docs](https://example.org/x) ##\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "# Serde &emsp; [![Build Status]][actions] [![Latest]][crates.io]→Serde",
        "# [![Build]][ci]→Build",
        "# ![The chi router](chi.svg)→The chi router",
        "# <img alt=\"chi\" src=\"https://x.example/chi.svg\" width=\"220\" />→chi",
        "## [1.0.0] - 2020-01-01→[1.0.0] - 2020-01-01",
        "## `my_file` and __init__ of a*b→my_file and init of a*b",
        "## [The *parser*][docs] &amp; [more][]→The parser & more"
      })
  void aHeadingReadsAsItIsShown(String heading, String expected) {
    assertEquals(List.of(expected + " | " + expected + " | -1"), sections(heading + "\n"));
  }

  @Test
  void aLongHeadingIsCut() {
    String whole = "\ud83d\ude80".repeat(200);
    String cut = "\ud83d\ude80".repeat(199) + "…";
    assertEquals(List.of(whole + " | " + whole + " | -1"), sections("# " + whole + "\n"));
    assertEquals(List.of(cut + " | " + cut + " | -1"), sections("# " + whole.repeat(100) + "\n"));
  }

  @Test
  void aHeadingWithoutAWordMakesNoSection() {
    assertEquals(
        List.of("Install | Install | -1", "Use | Install > Use | 0"),
        sections("# ![](logo.svg)\n\n## Install\n\n#\n\n### Use\n"));
  }

  /** The README of go-chi/chi has rules right above and below its tables. */
  @Test
  void aTableIsNoHeadingWhateverStandsBelow() {
    assertEquals(
        List.of("Middlewares | Middlewares | -1", "Next | Next | -1"),
        sections(
            """
            # Middlewares

            ----------------------
            | handler | description |
            | :------ | :---------- |
            | [Allow] | Enforces it. |
            | [Strip] | Strips \\| it. |
            ----------------------

            a | b
            --|--
            1 | 2
            =====

            # Next
            """));
  }

  @Test
  void whatHasOtherColumnsIsNoTable() {
    assertEquals(List.of("a | b | a | b | -1"), sections("a | b\n-----\n"));
  }

  @Test
  void placesAreBytesWhateverTheCharacters() {
    byte[] source = Files.utf8("é€😀\n\n# Ünï\n😀\n\n## Zwei\n");
    ParsedSource parsed = parse(source);
    SourceSymbol first = parsed.symbols().get(0);
    SourceSymbol second = parsed.symbols().get(1);
    assertEquals("Ünï", first.name());
    assertEquals("# Ünï\n😀\n\n## Zwei\n", slice(source, first));
    assertEquals("## Zwei\n", slice(source, second));
  }

  @Test
  void bytesThatAreNotUtf8AreNoObstacle() {
    byte[] source = "caf\u00e9\n# T\u00eate\ntext\n".getBytes(StandardCharsets.ISO_8859_1);
    SourceSymbol section = parse(source).symbols().get(0);
    assertEquals(5, section.startByte());
    assertEquals("T\uFFFDte", section.name());
  }

  @Test
  void aFencedBlockIsNotCutWhereItFits() {
    String code = "```java\n" + "int aaaaaaaaaaaaaaa;\n".repeat(10) + "```\n";
    String text = "# A\n" + "word ".repeat(60) + "\n\n" + code + "\n" + "word ".repeat(60) + "\n";
    FileChunker chunker = new FileChunker(new ChunkSettings(300, 1 << 20, false), List.of(PARSER));
    ChunkedFile file = chunker.chunk(Files.file("a.md", Files.utf8(text)), Files.utf8(text));
    assertEquals(
        List.of("# A\n" + "word ".repeat(60) + "\n\n", code + "\n", "word ".repeat(60) + "\n"),
        Files.texts(file));
    assertEquals(List.of("section", "section", "section"), Files.kinds(file));
    assertEquals("headings", file.file().getChunking());
    assertNotNull(file.file().getParser());
  }

  @Test
  void theDigestNamesTheLibraryThatIsUsed() throws IOException {
    Properties properties = new Properties();
    try (InputStream stream =
        Parser.class.getResourceAsStream(
            "/META-INF/maven/org.commonmark/commonmark/pom.properties")) {
      properties.load(stream);
    }
    assertEquals(
        "commonmark " + properties.getProperty("version") + ", sections 3", MarkdownParser.RULES);
  }

  @Test
  void hostileContentIsRefusedWithItsCode() {
    assertEquals(ErrorCode.PARSE_NUL_BYTE, refusal("text\0"));
    assertEquals(ErrorCode.PARSE_TOO_DEEP, refusal("x\n" + "> ".repeat(101) + "x\n"));
    assertEquals(ErrorCode.PARSE_TOO_DEEP, refusal("- ".repeat(101) + "x\n"));
    assertEquals(ErrorCode.PARSE_TOO_LARGE, refusal("x".repeat((1 << 20) + 1)));
    assertEquals(ErrorCode.PARSE_BUDGET, refusal("[a\n".repeat(10_001)));
  }

  /** The README of go-chi/chi draws lines of 120 dashes. */
  @Test
  void longRulesAreNotNestedLists() {
    String rule = "-".repeat(120);
    assertEquals(1, parse(Files.utf8("# A\n\n" + rule + "\n\ntext\n")).symbols().size());
    assertEquals(1, parse(Files.utf8("# A\n\n" + "*".repeat(120) + "\n")).symbols().size());
  }

  /** Openers that nest, pair or look ahead; 64 KiB of each. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "![",
        "]",
        "[a](",
        "*",
        "_",
        "**a ",
        "`",
        "<",
        "<!--",
        "<a ",
        "&",
        "\\",
        "# ",
        "~~~\n",
        "```\n",
        "> ",
        "- ",
        "1. ",
        "\t",
        " ",
        "\n",
        "[a]: b\n",
        "[a]:\n",
        "a\n=\n",
        "| a | b |\n",
        "|-|-|\n",
        "# [![a]][b]\n",
        "-\n",
        "- a\n",
        "* * *\n",
        "<div>\n",
        "<!--\n",
        "> a\n\n",
        "1) a\n",
        "[a\n",
        "a  \n",
        "\r"
      })
  void repeatedSyntaxTakesBoundedTime(String unit) {
    int lines = (64 << 10) / unit.length();
    String flat = unit.repeat(lines);
    StringBuilder wrapped = new StringBuilder();
    while (wrapped.length() < 64 << 10) {
      wrapped.append(unit.repeat(Math.max(1, 60 / unit.length()))).append('\n');
    }
    assertTimeout(Duration.ofSeconds(20), () -> cutAll(flat));
    assertTimeout(Duration.ofSeconds(20), () -> cutAll(wrapped.toString()));
  }

  @Test
  void deepeningListsTakeBoundedTime() {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; text.length() < 1 << 17; depth++) {
      text.append("  ".repeat(depth % 300)).append("- x\n");
    }
    assertTimeout(Duration.ofSeconds(20), () -> cutAll(text.toString()));
  }

  private static void cutAll(String text) {
    byte[] content = Files.utf8(text);
    ChunkedFile file =
        new FileChunker(ChunkSettings.defaults(), List.of(PARSER))
            .chunk(Files.file("a.md", content), content);
    assertEquals(content.length, Files.concatenated(file).length);
  }

  private static ErrorCode refusal(String text) {
    return assertThrows(DoctownException.class, () -> parse(Files.utf8(text))).code();
  }

  private static ParsedSource parse(byte[] source) {
    return PARSER.parse(new ParseRequest("Markdown", "a.md", source, 300));
  }

  private static List<String> sections(String text) {
    List<String> sections = new ArrayList<>();
    for (SourceSymbol symbol : parse(Files.utf8(text)).symbols()) {
      sections.add(symbol.name() + " | " + symbol.qualifiedName() + " | " + symbol.parent());
    }
    return sections;
  }

  private static String slice(byte[] source, SourceSymbol symbol) {
    return new String(
        Arrays.copyOfRange(source, symbol.startByte(), symbol.endByte()), StandardCharsets.UTF_8);
  }
}
