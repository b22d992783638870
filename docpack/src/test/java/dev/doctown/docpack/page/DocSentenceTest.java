package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocSentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "Parses text. Returns null.→Parses text.",
        "\"Parses\n text\n\nMore.\"→Parses text",
        "Uses {@link java.util.List#add(Object)} here.→Uses java.util.List.add(Object) here.",
        "See {@link Foo the foo} now.→See the foo now.",
        "Returns {@code a < b}. Then.→Returns a < b.",
        "<p>Bold <b>words</b> only.</p>→Bold words only.",
        "Some, e.g. Strings, are kept. Not this.→Some, e.g. Strings, are kept.",
        "Version 1.5 of it. Next.→Version 1.5 of it.",
        "A [link](https://example.org/x) in prose.→A link in prose.",
        "@param x the x→\"\"",
        "Ends here!→Ends here!",
        "Shared by :class:`~flask.Flask` and :py:meth:`Blueprint.add`.→Shared by Flask and Blueprint.add.",
        "See :ref:`the guide <guide>` now.→See the guide now.",
        "Until the end of a ``with`` block, `Vec<T>` lives.→Until the end of a with block, Vec<T> lives.",
        "Makes a [`Parser`] for [`Text`][text].→Makes a Parser for Text.",
        "\"Words.\n@return nothing\"→Words."
      })
  void firstSentenceAsPlainText(String comment, String expected) {
    assertEquals(expected, DocSentence.of(comment));
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "240, 240", "241, 240"})
  void longSentencesEndAtALimit(int length, int expected) {
    assertEquals(expected, DocSentence.of("x".repeat(length)).length());
  }
}
