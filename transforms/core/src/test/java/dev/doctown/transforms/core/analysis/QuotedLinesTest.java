package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.doctown.transforms.core.subsystem.Statement;
import org.junit.jupiter.api.Test;

class QuotedLinesTest {
  /** As in fd, whose README begins with badges that name it, and sets its name in bold. */
  @Test
  void aQuotationStandsWhereItsWordsAreNearest() {
    String text =
        """
        # kit
        [![kit is a build](https://ci.example.org/kit/badge.svg)](https://ci.example.org/kit)

        **kit** is a [program](https://example.org/what-is/a-program "of programs")
        to find _entries_.
        It is fast.
        """;
    assertEquals(
        new Statement("kit is a program to find entries.", "README.md", 4, 5),
        QuotedLines.of("README.md", text, "kit is a program to find entries."));
  }

  @Test
  void behindAnEllipsisNothingIsAskedFor() {
    assertEquals(
        new Statement("Keeps ord…", "a", 1, 1),
        QuotedLines.of("a", "Keeps orders.\n", "Keeps ord…"));
  }

  @Test
  void whatIsNotThereIsNotQuoted() {
    assertNull(QuotedLines.of("a", "Keeps no orders.\n", "Keeps all orders."));
    assertNull(QuotedLines.of("a", "Keeps. " + "x ".repeat(100) + "orders.", "Keeps orders."));
    assertNull(QuotedLines.of("a", "Keeps.\n", ""));
  }
}
