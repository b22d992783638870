package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  private static String render(String markdown) {
    return HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)).strip();
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "![x](http://host.example/x.png)",
        "**bold** _it_ `code` ~~gone~~ # head",
        "&lt;b&gt; &#60;",
        "a\\*b\\\\",
        "| cell | cell |",
        "<http://host.example>",
        "~~~",
        "+ item",
        "- item",
        "1. item",
        "=====",
        "- - -",
        "__init__ and a_b_c",
        "# a # b #",
        "[x]: http://host.example"
      })
  void repositoryTextIsShownAsText(String text) {
    assertEquals("<p>" + html(text) + "</p>", render(MarkdownText.escape(text)));
  }

  /** The reader who sees the page as text sees the words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "an exception (throwable) at birth",
        "the 2nd. of 3.14 items, C# and C++!",
        "snake_case_name {x} + y = z",
        "R&D @Override"
      })
  void proseStaysAsItIs(String text) {
    assertEquals(text.replace("R&D @O", "R\\&D \\@O"), MarkdownText.escape(text));
  }

  @Test
  void bareAddressesAreNoLinks() {
    assertEquals("www\\.example.com", MarkdownText.escape("www.example.com"));
    assertEquals("a\\@example.com", MarkdownText.escape("a@example.com"));
    assertEquals("https\\://example.com", MarkdownText.escape("https://example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a `b` c", "``", "`x", "x`", "a``b`c", "<b>&amp;</b>", "[l](u)"})
  void codeSpansShowEveryCharacter(String text) {
    assertEquals("<p><code>" + html(text) + "</code></p>", render(MarkdownText.code(text)));
  }

  @Test
  void whiteSpaceCollapses() {
    assertEquals("a b", MarkdownText.escape(" a\n\t b\u0007 "));
    assertEquals("if x", MarkdownText.escape("if \u202e\u2066x\u2069\u2066"));
    assertEquals("`if x`", MarkdownText.code("if \u202ex\u202c"));
    assertEquals("`a b`", MarkdownText.code(" a \n b "));
  }

  @Test
  void numbersForPeople() {
    assertEquals(
        List.of("999 B", "1.0 kB", "2.5 MB", "1 file", "1,234 files"),
        List.of(
            MarkdownText.bytes(999),
            MarkdownText.bytes(1_000),
            MarkdownText.bytes(2_500_000),
            MarkdownText.plural(1, "file"),
            MarkdownText.plural(1_234, "file")));
  }

  @Test
  void aSentenceShowsNamesBetweenBackTicksAsCode() {
    assertEquals(
        "`a_b` calls `List<T>` and \\*not\\* c.",
        MarkdownText.sentence("`a_b` calls `List<T>` and *not* c."));
    assertEquals("one \\` alone", MarkdownText.sentence("one ` alone"));
    assertEquals("\\`\\` empty", MarkdownText.sentence("`` empty"));
    assertEquals("1\\. `x`", MarkdownText.sentence("1. `x`"));
  }
}
