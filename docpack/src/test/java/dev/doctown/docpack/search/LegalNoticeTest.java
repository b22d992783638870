package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalNoticeTest {

  @Test
  void aBlockCommentIsTakenOffFromItsLegalLineOn() {
    assertEquals(
        List.of("/*!\n * express\nconst a = 1;\n"),
        stripped(
            "/*!\n * express\n * Copyright(c) 2009 T. J.\n * MIT Licensed\n */\nconst a = 1;\n"));
  }

  @Test
  void aNoticeOfSeveralChunksIsTakenOffAllOfThem() {
    assertEquals(
        List.of("/*\n", "", "package a;\n", "// the licence of it\n"),
        stripped(
            "/*\n * Licensed to many\n",
            " * under terms\n",
            " * as they are\n */\npackage a;\n",
            "// the licence of it\n"));
  }

  @Test
  void commentsByLinesEndAtTheFirstOtherLine() {
    assertEquals(
        List.of("\n// Package chi routes.\npackage chi\n"),
        stripped("// Copyright 2014\n// BSD\n\n// Package chi routes.\npackage chi\n"));
    assertEquals(
        List.of("#!/bin/sh\nset -e\n"),
        stripped("#!/bin/sh\n# SPDX-License-Identifier: MIT\nset -e\n"));
  }

  @Test
  void otherCommentsAndLaterOnesStay() {
    List<String> texts =
        List.of(
            "/* Reads a file of text. */\nint a;\n",
            "import a;\n// Copyright of the picture\n",
            "/** Routes requests. */\nclass A {}\n",
            "");
    texts.forEach(text -> assertEquals(List.of(text), stripped(text)));
  }

  private static List<String> stripped(String... chunks) {
    LegalNotice notice = new LegalNotice();
    notice.startFile(FileRole.SOURCE);
    return Stream.of(chunks).map(notice::without).toList();
  }
}
