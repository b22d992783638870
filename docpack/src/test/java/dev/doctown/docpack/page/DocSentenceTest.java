package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "Created by A. Person on 2014-05-10.→\"\"",
        "\"A filter.\n\nCreated by aperson on 10/05/14.\"→A filter.",
        "Shared by :class:`~flask.Flask` and :py:meth:`Blueprint.add`.→Shared by Flask and"
            + " Blueprint.add.",
        "See :ref:`the guide <guide>` now.→See the guide now.",
        "Until the end of a ``with`` block, `Vec<T>` lives.→Until the end of a with block, Vec<T>"
            + " lives.",
        "Makes a [`Parser`] for [`Text`][text].→Makes a Parser for Text.",
        "\"Words.\n@return nothing\"→Words.",
        "Takes :class:`Option`\\\\s or :class:`Argument`\\ s.→Takes Options or Arguments.",
        "Runs :meth:`!stop` of :attr:`.Loop.task`, see :pep:`8`.→Runs stop of Loop.task, see PEP"
            + " 8.",
        "See `the guide <https://example.org>`_ and \\\\*args [1]_.→See the guide and *args.",
        "Does it::→Does it:",
        "Calls {@link Foo#bar(int, String) the bar} of {@link #baz}.→Calls the bar of baz.",
        "A {@link Parser | parser} or [reader]{@link Reader}.→A parser or reader.",
        "Holds {@code {a: <b>}} at {@value}.→Holds {a: <b>} at.",
        "\"---- types ----\nHolds words.\"→Holds words.",
        "---- types ----→\"\"",
        "{@inheritDoc} Never fails.→Never fails.",
        "{@return the name}→Returns the name.",
        "One<br>two &ndash; &#64;three &lt;four&gt;.→One two – @three <four>.",
        "A Map<Key, T1> of List<String> values.→A Map<Key, T1> of List<String> values.",
        "@brief Opens @p file, a \\c char.→Opens file, a char.",
        "\"\\fn open\n\\brief Opens.\n\\param x it\"→Opens.",
        "\"Opens\n@p file or none.\n@param file it\"→Opens file or none.",
        "\"Words\n:param x: the x\"→Words",
        "Returns a [netip.Addr] or a [`Foo`](crate::foo()).→Returns a netip.Addr or a Foo.",
        "Reads a[0][1], [a, b] and f(x [, y][, z]).→Reads a[0][1], [a, b] and f(x [, y][, z]).",
        "Calls __init__() of [[Class]].→Calls __init__() of [[Class]].",
        "Only **on the client**, *never* _there_.→Only on the client, never there.",
        "Is for ***ser***ializing, not 2**n**m.→Is for serializing, not 2**n**m.",
        "Ignores *.css, (*~, .*) and _ptr or **kwargs.→Ignores *.css, (*~, .*) and _ptr or"
            + " **kwargs.",
        "\"=====\nTitle\n=====\"→Title",
        "\"```rust\nuse a;\n```\"→\"\"",
        "\"!!! abstract \"\"Usage Documentation\"\"\n"
            + "    [Models](../models.md)\n\n"
            + "A base class.\"→A base class.",
        "\":param e: the error\n:return: none\"→\"\"",
        "\"Returns: the thing.\"→\"\"",
        "\"Words\nArgs:\n    x: it\"→Words",
        "Ends in `a. B` here. `Then` more.→Ends in a. B here.",
        "Keeps &#xE000; &#xD800; &#57344; &#7; &#xF0000; but &#x1F600;.→Keeps &#xE000; &#xD800;"
            + " &#57344; &#7; &#xF0000; but 😀.",
        "Makes a `{@link Foo}` of ``:class:`Bar` ``.→Makes a Foo of Bar.",
        "{@return the {@link Foo} of {@code x {}}}→Returns the Foo of x {}.",
        "{@return the name.}→Returns the name.",
        "See {@link Foo {@code x}} and {@code {@link Foo}}.→See x and {@link Foo}.",
        "{@summary Makes {@link Foo}.} More.→Makes Foo.",
        "\"Holds words\nruff: noqa\"→Holds words",
        "\"eslint-disable no-console\nHolds words.\"→Holds words.",
        "\"Holds words  # type: ignore[attr]\nand signs.\"→Holds words and signs.",
        "\"Skips what type: ignore marks\n"
            + "and noqa alone.\"→Skips what type: ignore marks and noqa alone.",
        "@apiNote not for all→\"\"",
        "\"Words\n@typeParam T it\"→Words",
        "@Inject marks it.→@Inject marks it.",
        "\"One <!-- two\nthree --> four.\"→One four.",
        "A Box<S>, Foo<A>, Set<I>, Foo<P> or Ref<Var>.→A Box<S>, Foo<A>, Set<I>, Foo<P> or"
            + " Ref<Var>.",
        "\".. versionadded:: 0.9\n\nOpens it. More.\"→Opens it.",
        "\".. deprecated:: 1.0\n   Use that.\n\n   Really.\n\nOpens it.\"→Opens it.",
        "\".. _top:\n.. |x| image:: a.png\n..\n   aside\n.. note:: Text\n\"→\"\"",
        "\"Opens\n.. note:: aside\"→Opens",
        "\"Info:\n    Needs that.\n\nOpens it.\"→Opens it.",
        "Note: it opens.→Note: it opens.",
        "\"Box\n^^^\n\nOpens it.\"→Box",
        "\"See docs_ and self.type_ now.\n\n"
            + ".. _docs: https://example.org/\"→See docs and self.type_ now.",
        "Uses `~foo.Bar.baz`, `~foo.bar()`, `~Foo` and `~/.foo.bar`.→Uses baz, bar(), ~Foo and"
            + " ~/.foo.bar.",
        "Shown in |the release| or |x| for a|b|c and int | str | None.→Shown in the release or |x|"
            + " for a|b|c and int | str | None.",
        "Of :external+python:py:class:`int` and :doc-link:`this`.→Of int and this.",
        "\"# Boxes {#boxes}\n\nOpens it.\"→Opens it.",
        "\"# Boxes\n## Again ##\n\"→Again",
        "# Boxes {#boxes}→Boxes",
        "Matches a float, e.g.:→Matches a float",
        "Matches a float, for example::→Matches a float",
        "\"@param x it\n"
            + "@deprecated Use {@link Foo#bar}. Soon gone.\n"
            + "@since 1\"→Deprecated: Use Foo.bar.",
        "\"@deprecated\n@since 1\"→Deprecated.",
        "\"Opens it.\n@deprecated Use that.\"→Opens it.",
        "Is <B>bold</B> <CODE>x</CODE>.<P>Next.→Is bold x."
      })
  void firstSentenceAsPlainText(String comment, String expected) {
    assertEquals(expected, DocSentence.of(comment));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "\"@module\n\nHolds words.\"→true→Holds words.→\"\"",
        "\"@module box/words\nHolds words.\n@license MIT\"→true→Holds words.→\"\"",
        "\"@packageDocumentation\nHolds words.\"→true→Holds words.→\"\"",
        "\"Holds words.\n@module words\"→true→Holds words.→Holds words.",
        "@module words→true→\"\"→\"\"",
        "@fileoverview Holds words.→true→Holds words.→\"\"",
        "\"@file box.c\n@brief Holds words.\"→true→Holds words.→Holds words.",
        "Holds words.→false→Holds words.→Holds words."
      })
  void whatIsSaidOfAFile(String comment, boolean isOfFile, String ofFile, String ofSymbol) {
    assertEquals(isOfFile, DocSentence.isOfFile(comment));
    assertEquals(ofFile, DocSentence.ofFile(comment));
    assertEquals(ofSymbol, DocSentence.of(comment));
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "240, 240", "241, 240"})
  void longSentencesEndAtALimit(int length, int expected) {
    assertEquals(expected, DocSentence.of("x".repeat(length)).length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}", "{@code ", "{{", "[a](", "()", "[", "`", "*a", "<p ", ":a:`", "|a ", ":a", "\n.. a",
        "\n  x", "a_ "
      })
  void hostileRepetitionsAreRead(String part) {
    for (String prefix : List.of("", "{@code {", "[a](", "`")) {
      String sentence = DocSentence.of(prefix + part.repeat(50_000));
      assertTrue(sentence.length() <= 240, sentence);
    }
  }
}
