package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SyntaxParser;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown as sections: the tree nests by headings, each section is a symbol.
 *
 * <p>Only blocks are parsed, and CommonMark's block syntax is ASCII. So the bytes are read as
 * Latin-1, one character a byte: places are exact whatever the encoding, and no content is refused
 * for its encoding. Front matter is one block.
 *
 * <p>Refused before parsing: more than 1 MiB, NUL bytes, a line that opens more than 100
 * containers.
 */
public final class MarkdownParser implements SyntaxParser {
  private static final String LANGUAGE = "Markdown";
  private static final int LARGEST_FILE = 1 << 20;
  private static final int DEEPEST_LINE = 100;
  private static final int LONGEST_BLOCK = 10_000;

  /** What shapes the result; a test compares the version with the library's. */
  static final String RULES = "commonmark 0.27.0, sections 3";

  private final Parser parser =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .customBlockParserFactory(new MarkdownTable.Factory())
          .inlineParserFactory(context -> (lines, node) -> {})
          .build();

  @Override
  public Set<String> languages() {
    return Set.of(LANGUAGE);
  }

  @Override
  public String digest(String language) {
    return Digests.sha256(RULES);
  }

  @Override
  public ParsedSource parse(ParseRequest request) {
    byte[] source = request.source();
    refuseHostile(source);
    String text = new String(source, StandardCharsets.ISO_8859_1);
    int bodyStart = FrontMatter.end(text);
    Node document = parser.parse(text.substring(bodyStart));
    SourceText bytes = new SourceText(source);
    return new MarkdownSections(bytes, bodyStart, request.largestLeaf()).of(document);
  }

  private static void refuseHostile(byte[] source) {
    if (source.length > LARGEST_FILE) {
      throw new DoctownException(
          ErrorCode.PARSE_TOO_LARGE,
          source.length + " bytes of Markdown, at most " + LARGEST_FILE + " are parsed");
    }
    int opened = 0;
    int lines = 0;
    boolean indent = true;
    for (int i = 0; i < source.length; i++) {
      byte b = source[i];
      if (b == 0) {
        throw new DoctownException(ErrorCode.PARSE_NUL_BYTE, "Markdown with a NUL byte");
      }
      if (b == '\n' || b == '\r') {
        // A line of containers alone is no blank one.
        lines = indent && opened == 0 ? 0 : lines + 1;
        opened = 0;
        indent = true;
      } else if (b == '>' || b == '-' || b == '*' || b == '+') {
        // A rule of dashes or stars opens nothing: a bullet needs white space behind it.
        boolean container = b == '>' || i + 1 == source.length || source[i + 1] <= ' ';
        opened += indent && container ? 1 : 0;
        indent &= container;
      } else if (b != ' ' && b != '\t') {
        indent = false;
      }
      if (opened > DEEPEST_LINE) {
        throw new DoctownException(
            ErrorCode.PARSE_TOO_DEEP,
            "a line of Markdown opens more than " + DEEPEST_LINE + " containers");
      }
      if (lines > LONGEST_BLOCK) {
        throw new DoctownException(
            ErrorCode.PARSE_BUDGET,
            "more than " + LONGEST_BLOCK + " lines of Markdown without a blank one");
      }
    }
  }
}
