package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.doctown.transforms.core.subsystem.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileIntroductionTest {
  @Test
  void theFirstCommentThatIsNoLegalNotice() {
    assertEquals(
        new Statement("Waits for events.", "a.c", 3, 4),
        introduction(
            "C", "/* Copyright 2020 Ann. */\n\n/* Waits for events.\n * Often. */\nint x;\n"));
    assertEquals(
        new Statement("Keeps orders.", "a.c", 1, 1),
        introduction("Go", "// Keeps orders.\npackage orders\n"));
  }

  @Test
  void anInstructionToThePreprocessorIsNoComment() {
    assertNull(introduction("C", "#ifndef UV_UNIX_H_\n#define UV_UNIX_H_\nint x;\n"));
    assertNull(introduction("C++", "#include \"uv.h\"\n#include \"internal.h\"\n"));
    assertNull(introduction("Rust", "#![allow(dead_code)]\n#![warn(missing docs here)]\n"));
  }

  /** As in the Axum example of Realworld, whose library begins with a remark on its comments. */
  @Test
  void inRustACommentOnTheModuleIsMarked() {
    assertNull(
        introduction("Rust", "// The normal style of comments.\n\n/// A shop.\nmod shop;\n"));
    assertEquals(
        new Statement("Keeps orders.", "a.c", 3, 3),
        introduction("Rust", "// The normal style of comments.\n\n//! Keeps orders.\nmod shop;\n"));
  }

  @Test
  void inPythonItIsOne() {
    assertEquals(
        new Statement("Keeps orders.", "a.c", 2, 2),
        introduction("Python", "\n# Keeps orders.\nimport os\n"));
  }

  @Test
  void aDrawingIsPassedOver() {
    assertEquals(
        new Statement("Asks servers over HTTP.", "a.c", 4, 4),
        introduction(
            "Python",
            "#   __\n#  /__)  _  _     _   _ _/   _\n\n\"\"\"Asks servers over HTTP.\"\"\"\n"));
  }

  /** As in monolog, whose language has no parser. */
  @Test
  void withoutAParserTheCommentOnWhatIsDefinedFirstIsOne() {
    assertEquals(
        new Statement("Interface for formatters", "a.php", 10, 14),
        FileIntroduction.of(
            "a.php",
            "PHP",
            false,
            FileStarts.NONE,
            """
            <?php declare(strict_types=1);

            /*
             * Copyright of the package: see LICENSE.
             */

            namespace Log\\Formatter;
            use Log\\Record;

            /**
             * Interface for formatters
             *
             * @author Ann
             */
            interface FormatterInterface
            """));
    assertNull(
        FileIntroduction.of(
            "a.php", "PHP", false, FileStarts.NONE, "<?php\n$a = 1;\n// Counts up to it.\n"));
    assertEquals(
        new Statement("Installs the tool.", "a.sh", 3, 3),
        FileIntroduction.of(
            "a.sh",
            "Shell",
            false,
            FileStarts.NONE,
            "#!/bin/sh\n\n# Installs the tool.\nset -e\n"));
    assertNull(
        FileIntroduction.of(
            "a.php", "PHP", false, FileStarts.NONE, "<?php\n#[Attribute]\nclass A {}\n"));
  }

  @Test
  void aDefinitionOfPythonHasItsCommentInside() {
    assertEquals(
        new Statement("Rings bells.", "a.py", 1, 1),
        FileIntroduction.of(
            "a.py",
            "Python",
            true,
            2,
            "\"\"\"Rings bells.\"\"\"\ndef ring():\n    \"\"\"Once.\"\"\"\n"));
  }

  /** As in Hono, whose constants of methods are the first that its router defines. */
  @Test
  void theCommentOnTheModuleAndNotThatOnWhatIsDefinedFirst() {
    String text =
        """
        /**
         * @module
         * This module provides types of the routers.
         */

        /**
         * Constant representing all methods.
         */
        export const METHOD_NAME_ALL = 'ALL' as const
        """;
    assertEquals(
        new Statement("This module provides types of the routers.", "a.ts", 1, 4),
        FileIntroduction.of("a.ts", "TypeScript", true, 9, text));
    assertEquals(
        new Statement("This module provides types of the routers.", "a.ts", 1, 4),
        FileIntroduction.of("a.ts", "TypeScript", true, 5, text));
    String below = text.substring(text.indexOf("/**", 1));
    assertNull(FileIntroduction.of("a.ts", "TypeScript", true, 4, below));
    assertEquals(
        new Statement("Constant representing all methods.", "a.ts", 1, 3),
        FileIntroduction.of("a.ts", "TypeScript", true, 9, below));
  }

  /** As in linkding, whose settings begin so. */
  @Test
  void anInstructionToALinterIsNoPartOfIt() {
    assertEquals(
        new Statement("Use one as default", "a.c", 1, 2),
        introduction("Python", "# Use one as default\n# ruff: noqa\ntry:\n"));
    assertEquals(
        new Statement("Keeps orders.", "a.c", 1, 2),
        introduction("Python", "# pylint: disable=invalid-name\n# Keeps orders.\nimport os\n"));
  }

  private static @Nullable Statement introduction(String language, String text) {
    return FileIntroduction.of("a.c", language, true, FileStarts.NONE, text);
  }
}
