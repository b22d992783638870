package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReadmeParagraphsTest {

  @Test
  void skipsTitleBadgesAndFencedCode() {
    String readme =
        """
        <div align="center"><img src="logo.png" alt="x"></div>

        # Thing

        [![build](https://ci.example/b.svg)](https://ci.example) ![cov](c.svg)

        ```sh
        not prose, however long this line of shell might be
        ```

        **Thing** turns [text](https://x.example) into
        `numbers` without exceptions.

        Second paragraph that is not taken.
        """;
    assertEquals(
        "Thing turns text into numbers without exceptions.",
        ReadmeParagraphs.firstParagraph(readme));
  }

  @Test
  void readsReStructuredText() {
    String readme =
        """
        =====
        Thing
        =====

        .. image:: https://x.example/logo.png

        Thing is a lightweight `WSGI <https://wsgi.example>`_ framework for
        Python, built on ``werkzeug``.
        """;
    assertEquals(
        "Thing is a lightweight WSGI framework for Python, built on werkzeug.",
        ReadmeParagraphs.firstParagraph(readme));
  }

  @Test
  void prefersWhatSaysWhatItIsOverNews() {
    assertEquals(
        "Thing is a fast router for people.",
        ReadmeParagraphs.firstParagraph(
            """
            # Thing

            We are excited to announce release 2, which has many new features.

            **Thing** is a fast router for people.
            """));
  }

  @Test
  void bracketsOfLinksDefinedElsewhereGo() {
    assertEquals(
        "Thing is a WSGI [sic] framework for people.",
        ReadmeParagraphs.firstParagraph(
            """
            Thing is a [WSGI] [sic] framework for people.

            [wsgi]: https://wsgi.example
            """));
  }

  @Test
  void nothingInWordsGivesNothing() {
    assertEquals("", ReadmeParagraphs.firstParagraph("# Title\n\nshort\n"));
  }
}
