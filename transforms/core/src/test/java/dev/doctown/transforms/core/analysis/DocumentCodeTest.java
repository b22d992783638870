package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.FileRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentCodeTest {
  private static FileRow file(String path, String language, String category) {
    return FileRow.newBuilder()
        .setPath(path)
        .setLanguage(language)
        .setCategory(category)
        .setSizeBytes(1)
        .setLineCount(1)
        .build();
  }

  private static List<String> code(String path, String language, String category, String text) {
    return DocumentCode.of(file(path, language, category), text).stream()
        .map(line -> line.number() + " " + line.code())
        .toList();
  }

  @Test
  void blocksAndSpansOfMarkdownAreCodeAndSentencesAreNot() {
    assertEquals(
        List.of("1 `Shop`", "3 ```java", "4 new Shop();", "5 ```"),
        code(
            "README.md", "Markdown", "docs", "A `Shop` is a Shop.\n\n```java\nnew Shop();\n```\n"));
  }

  @Test
  void rolesDirectivesAndIndentedLinesOfReStructuredTextAreCode() {
    assertEquals(
        List.of("1 :class:`Shop`", "3 .. autoclass:: Shop", "4    :members:"),
        code(
            "api.rst",
            "reStructuredText",
            "docs",
            "The :class:`Shop` sells.\n\n.. autoclass:: Shop\n   :members:\n"));
  }

  @Test
  void ofAPackageItsFirstCommentIsReadAndNoCode() {
    assertEquals(
        List.of("1 `Shop`"),
        code("src/lib.rs", "Rust", "source", "//! A [`Shop`].\nuse other::Thing;\n/// `No`\n"));
  }

  @Test
  void whatTellsOfOtherTimesIsNoDocument() {
    assertEquals(
        List.of("docs/guide.md", "src/lib.rs"),
        Stream.of(
                file("docs/guide.md", "Markdown", "docs"),
                file("CHANGELOG.md", "Markdown", "docs"),
                file("docs/migrating.md", "Markdown", "docs"),
                file("AGENTS.md", "Markdown", "docs"),
                file("src/lib.rs", "Rust", "source"),
                file("src/shop.rs", "Rust", "source"))
            .filter(DocumentCode::isIn)
            .map(FileRow::getPath)
            .toList());
  }

  @Test
  void aBlockOfDataIsNoCode() {
    assertEquals(
        List.of("7    Shop()", "9   Shop()"),
        code(
            "api.rst",
            "reStructuredText",
            "docs",
            ".. code-block:: yaml\n\n   Shop: 1\n\n.. code:: python\n\n   Shop()\n\n  Shop()\n"));
  }
}
