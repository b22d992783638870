package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        ReadmeParagraphs.firstParagraph("README.md", readme));
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
        ReadmeParagraphs.firstParagraph("README.rst", readme));
  }

  @Test
  void motivesAreNoSummaryWhereThereIsABetterOne() {
    assertEquals(
        "Send messages from everywhere to everybody.",
        markdown(
            """
            # Thing

            We wanted a simple server for messages. Most of the existing ones were abandoned.

            Send messages from everywhere to everybody.
            """));
  }

  @Test
  void whatWasWantedIsWhatTheThingIs() {
    assertEquals(
        "A simple server for messages (in real time).",
        markdown(
            """
            # Thing

            We wanted a simple **server** for messages (in real time). For this, most of the
            existing ones were abandoned.
            """));
    assertEquals(
        "I was tired of writing numbers by hand. So there it is.",
        markdown("I was tired of writing numbers by hand. So there it is.\n"));
  }

  @Test
  void prefersWhatSaysWhatItIsOverNews() {
    assertEquals(
        "Thing is a fast router for people.",
        markdown(
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
        markdown(
            """
            Thing is a [WSGI] [sic] framework for people.

            [wsgi]: https://wsgi.example
            """));
  }

  @Test
  void nothingInWordsGivesNothing() {
    assertEquals("", markdown("# Title\n\nshort\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "This `lib_name` reads `my_file.py` \\*literally\\*, __bold__ &amp; done."
            + "→This lib_name reads my_file.py *literally*, bold & done.",
        "\"The serde_core crate computes\n"
            + "`2*3*4` for you.\"→The serde_core crate computes 2*3*4 for you.",
        "\"Thing (tg)\n"
            + "----------\n"
            + "A utility library for *writing* tools.\"→A utility library for writing tools.",
        "<h1>Foo</h1><p>Foo is a <b>thing</b> for people &amp; cats.</p>→Foo is a thing for people"
            + " & cats.",
        "\"| a long enough | table |\n|---|---|\n| of two cells | here. |\"→\"\"",
        "\"> A long enough quotation of somebody else.\"→\"\"",
        "This directory contains build support files such as→This directory contains build support"
            + " files such as",
        "Run the client in another terminal:→\"\"",
        "Makes many things easy for you. Like this, for example:→Makes many things easy for you.",
        "\"Data validation with type hints.\n\n"
            + "## News\n\n"
            + "Thing V2 is a rewrite of the thing.\"→Data validation with type hints.",
        "**{fmt}** is a formatting library<br>that is fast.→{fmt} is a formatting library that is"
            + " fast.",
        "<figure><figcaption><p>A caption, long enough to be read.</p></figcaption></figure>→\"\"",
        "\"Requires node 18 (for global fetch).\n\n"
            + "Shows how to fetch the things.\"→Shows how to fetch the things.",
        "![an image of a thing](a.png) [![and another image](b.png)](c)→\"\""
      })
  void markdownIsReadAsItIsShown(String readme, String expected) {
    assertEquals(expected, markdown(readme));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "Reads ``project_x`` and ``*args`` of a project.→Reads project_x and *args of a project.",
        "\"Title\n=====\nReads all the files of a project.\"→Reads all the files of a project.",
        "For more, see the docs <https://docs.example>.→For more, see the docs"
            + " https://docs.example.",
        "\"|Build Status| |Versions and more|\n\nReads all the files of a project.\""
            + "→Reads all the files of a project."
      })
  void reStructuredTextIsReadAsItIsShown(String readme, String expected) {
    assertEquals(expected, ReadmeParagraphs.firstParagraph("README.rst", readme));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*", "**a ", "[", "![", "<p>", "<a ", "`", "|", "a\n=\n"})
  void hostileRepetitionsAreRead(String part) {
    ReadmeParagraphs.firstParagraph("README.adoc", part.repeat(100_000));
    String text = markdown(part.repeat(40_000)) + rst(part.repeat(40_000));
    assertTrue(text.length() <= 1_200, text);
  }

  private static String markdown(String readme) {
    return ReadmeParagraphs.firstParagraph("README.md", readme);
  }

  private static String rst(String readme) {
    return ReadmeParagraphs.firstParagraph("README.rst", readme);
  }

  @Test
  void whatIsTheBodyOfALinkIsAnAdvertisement() {
    assertEquals(
        "A small ferry for terminals and their people",
        markdown(
            """
            <div align="center">
            <a href="https://sponsor.example">
              <div><img src="s.png"></div>
              <b>Sponsor, the premier application for developers on all systems.</b>
            </a>
            <br>
            </div>

            [Sponsor, the second application for developers on all systems.](https://s.example)

            A small ferry for terminals and their people
            """));
  }

  /** As in ky. */
  @Test
  void thanksIntroduceNothingAndAQuotationThatSaysWhatItIsDoes() {
    assertEquals(
        "Pen is a tiny client for ledgers.",
        markdown(
            """
            <p><sup>The work of one is supported by the community.<br>Special thanks to:</sup></p>

            > Pen is a tiny client for ledgers.

            Pen targets all of the usual terminals.
            """));
    assertEquals(
        "Pen is a tool for the sponsors of ledgers.",
        markdown("Pen is a tool for the sponsors of ledgers.\n"));
  }

  /** As in spring-petclinic, and in spark. */
  @Test
  void whatRefersElsewhereIntroducesNothing() {
    assertEquals(
        "Pen is a small client for ledgers.",
        markdown(
            """
            # Pen

            For documentation please go to: https://pen.example/documentation

            Pen is a small client for ledgers.
            """));
    assertEquals(
        "Pen is a small client for ledgers.",
        markdown(
            """
            # Pen

            ## Understanding it

            See the presentation here: [a pen of today](https://slides.example)

            ## Run it

            Pen is a small client for ledgers.
            """));
  }

  @Test
  void aSectionThatNamesNeitherProjectNorPurposeIntroducesNothing() {
    String readme =
        """
        A cause that we support
        -----------------------

        Please consider that this cause is worth more than one sentence.

        A client for ledgers
        --------------------

        This thing completes what you type.
        """;

    assertEquals(
        "This thing completes what you type.",
        ReadmeParagraphs.introducing("pen", "CLI for ledgers.", "README.rst", readme));
    assertEquals("", ReadmeParagraphs.introducing("pen", "CLI for books.", "README.rst", readme));
    assertEquals(
        "Please consider that this cause is worth more than one sentence.",
        ReadmeParagraphs.firstParagraph("README.rst", readme));
  }

  @Test
  void aTitleWithoutWordsIsOneOfTheProject() {
    assertEquals(
        "An answer to all questions of today.",
        ReadmeParagraphs.introducing(
            "pen",
            "CLI for ledgers.",
            "README.md",
            "<h1><img src='pen.png'></h1>\n\nAn answer to all questions of today.\n"));
  }

  @Test
  void whatAsksForMoneyIsLeftOutWithAllBelowIt() {
    assertEquals(
        "Task queues are used to distribute work across threads or machines.",
        ReadmeParagraphs.firstParagraph(
            "README.rst",
            """
            .. image:: banner.png

            Donations
            =========

            Open Collective
            ---------------

            Open Collective is the funding platform that pays for ongoing development.

            For enterprise
            ==============

            Available as part of a Subscription that many people have.

            What's a Task Queue?
            ====================

            Task queues are used to distribute work across threads or machines.
            """));
    assertEquals(
        "It grinds beans, and nothing else in the world.",
        markdown(
            """
            ## Sponsors

            ### Gold

            Beans Inc. is the place for all your beans.

            ## Grinder

            It grinds beans, and nothing else in the world.
            """));
  }

  @Test
  void aReadmeThatSpeaksOfItselfIntroducesNothing() {
    assertEquals(
        "Thing reads maps from disks of all kinds.",
        markdown(
            """
            **This Readme reflects the latest changes in the branch.**

            # Thing

            Thing reads maps from disks of all kinds.
            """));
  }

  @Test
  void aSloganWithoutAFullStopSaysWhatItIs() {
    assertEquals(
        "Thing is a tiny and elegant client for the Fetch API",
        markdown(
            """
            > Thing is a tiny and elegant client for the [Fetch API](https://example.org)

            Thing targets all browsers of the last ten years.
            """));
  }

  /** A text of six hundred uses of a long value would be as long as a large repository. */
  @Test
  void anAttributeIsUsedUpToABound() {
    String readme = ":a: " + "word ".repeat(12_000) + "\n\nThing is a {a}.\n";

    assertEquals(
        "Thing is a " + "word ".repeat(40).strip() + " .",
        ReadmeParagraphs.firstParagraph("README.adoc", readme));
  }

  @Test
  void readsAsciidoc() {
    String readme =
        """
        = Fault tolerance library
        Ann Author <ann@example.org>
        v1.0, 2020-01-01
        :product: Thing
        ifdef::env-github[]
        :tip-caption: :bulb:
        endif::[]

        image:https://example.org/badge.svg["Build Status"]
        image:https://example.org/other.svg["Release", link="https://example.org"]

        https://example.org/donate[Give us all of your money, please do.]

        toc::[]

        == Introduction

        // Nobody is shown what this is.
        NOTE: The last version is a version of last year, beware.

        [source,java]
        ----
        a thing is a program that compiles.
        ----

        {product} is a _lightweight_ library for https://example.org[fault tolerance^] in `array[0]`
        of *all* kinds, see <<usage,how it is used>>.
        You can stack them.

        * A list is a list of things, and no prose at all.
        """;
    assertEquals(
        "Thing is a lightweight library for fault tolerance in array[0] of all kinds, see how it is"
            + " used. You can stack them.",
        ReadmeParagraphs.firstParagraph("README.adoc", readme));
    assertEquals(
        "Text under a title is the introduction of it.",
        ReadmeParagraphs.firstParagraph(
            "docs/README.asciidoc", "= Title\n\nText under a title is the introduction of it.\n"));
  }
}
