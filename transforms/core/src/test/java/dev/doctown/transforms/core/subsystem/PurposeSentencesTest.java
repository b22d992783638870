package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that real repositories begin their packages with. */
class PurposeSentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|This package provides classes for processing JSON in an efficient streaming way.",
        "true|Grep, but with an index.",
        "true|An implementation of grep-matcher's Matcher trait for PCRE2.",
        "true|Website of the project, with its blog.",
        "true|This folder contains code that can be used by alternative implementations.",
        "true|I/O that does not block.",
        "true|Notes and reminders of a user.",
        "false|Do NOT use any class in this package as they are meant for internal use in Gson.",
        "false|DO NOT IMPORT FROM THIS FILE",
        "false|See https://github.com/libuv/libuv#documentation for documentation.",
        "false|NOTE: this module is a stub.",
        "false|**Warning**: experimental.",
        "false|We lean on the fact that POLL{IN,OUT} correspond with their EPOLL* counterparts.",
        "false|This file is part of the project.",
        "false|htop - CommandLine.c (C) 2015 Hisham H.",
        "false|Copyright 2009 The Go Authors.",
        "false|TODO(ann): describe."
      })
  void aPurposeIsNoWarningAndNoRemark(boolean expected, String sentence) {
    assertEquals(expected, PurposeSentences.isOne(sentence));
  }
}
