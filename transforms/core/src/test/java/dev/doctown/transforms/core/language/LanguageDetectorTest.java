package dev.doctown.transforms.core.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected languages are what Linguist calls files of these names and contents. */
class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = LanguageDetector.linguist();

  @ParameterizedTest
  @CsvSource({
    "Makefile, Makefile",
    "a/b/Dockerfile, Dockerfile",
    "Dockerfile.dev, ",
    "CMakeLists.txt, CMake",
    "pom.xml, Maven POM",
    "Cargo.lock, TOML",
    "Gemfile, Ruby",
    "go.mod, Go Module",
    "go.sum, Go Checksums",
    ".gitignore, Ignore List",
    ".bashrc, Shell",
    "LICENSE, Text",
    "x.java, Java",
    "x.py, Python",
    "x.pyi, Python",
    "x.js, JavaScript",
    "x.jsx, JavaScript",
    "x.mjs, JavaScript",
    "x.ts, TypeScript",
    "x.mts, TypeScript",
    "x.tsx, TSX",
    "x.go, Go",
    "x.rs, Rust",
    "x.c, C",
    "x.h, C",
    "x.cpp, C++",
    "x.CC, C++",
    "x.hpp, C++",
    "x.kt, Kotlin",
    "x.swift, Swift",
    "x.scala, Scala",
    "x.cs, C#",
    "x.fs, F#",
    "x.rb, Ruby",
    "x.php, PHP",
    "x.md, Markdown",
    "x.mdx, MDX",
    "x.rst, reStructuredText",
    "x.yml, YAML",
    "x.toml, TOML",
    "x.html.erb, HTML+ERB",
    "x.blade.php, Blade",
    "x.sql, SQL",
    "x.zig, Zig",
    "x.ex, Elixir",
    "x.hs, Haskell",
    "x.proto, Protocol Buffer",
    "x.tf, HCL",
    "x.svg, SVG",
    "x.unheard-of, ",
    "noextension, ",
    "foo.1, "
  })
  void namesAndExtensionsTell(String path, @Nullable String language) {
    assertEquals(language, detect(path, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'#!/bin/sh\n', Shell",
    "'#!/usr/bin/env python3.11\n', Python",
    "'#! /usr/bin/env -S node --harmony\n', JavaScript",
    "'#!/usr/bin/env FOO=1 ruby -w\n', Ruby",
    "'#!/usr/bin/perl5.30\n', Perl",
    "'#!/usr/bin/env deno\n', TypeScript",
    "'#!/usr/bin/osascript\n', AppleScript",
    "'#!/usr/bin/osascript -l JavaScript\n', ",
    "'#!/usr/bin/env osascript -lJavaScript\n', ",
    "'#!/bin/sh\nexec python \"$0\" \"$@\"\n', Python",
    "'#!/bin/sh\n# for wish\nexec wish \"$0\" \"$@\"\n', Tcl",
    "'#!/bin/sh\n\n\n\n\nexec wish \"$0\" \"$@\"\n', Shell",
    "'#!/bin/bash\nexec wish \"$0\" \"$@\"\n', Shell",
    "'#!/bin/unheardof\n', ",
    "'#!\n', ",
    "'# -*- mode: ruby -*-\n', Ruby",
    "'; -*- coding: utf-8; mode: Lisp; tab: 2 -*-\n', Common Lisp",
    "'x\ny\n# vim: set ft=python :\n', Python",
    "'<?xml version=\"1.0\"?>\n', XML"
  })
  void aScriptSaysItself(String content, @Nullable String language) {
    assertEquals(language, detect("script", content));
  }

  @Test
  void aShebangIsOverruledByNothingButTheNameAndGoesWithTheExtension() {
    assertEquals("TypeScript", detect("tool.ts", "#!/usr/bin/env node\n"));
    assertEquals("JavaScript", detect("tool.mjs", "#!/usr/bin/env node\n"));
    assertEquals("Python", detect("tool.cgi", "#!/usr/bin/python\n"));
    assertEquals("Makefile", detect("Makefile", "#!/bin/sh\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "x.h, '#include <stdio.h>\nstruct point { int x; };\n', C",
    "x.h, '#ifdef __cplusplus\nextern \"C\" {\n#endif\n', C",
    "x.h, '/* a class of its own */\nint f(void);\n', C",
    "x.h, '#pragma once\n#include <vector>\n', C++",
    "x.h, 'namespace fmt {\n', C++",
    "x.h, 'template <typename T>\n', C++",
    "x.h, 'class Foo : public Bar {\n public:\n', C++",
    "x.h, '@interface Foo : NSObject\n', Objective-C",
    "x.h, '#import <Foundation/Foundation.h>\n', Objective-C",
    "x.ts, '<?xml version=\"1.0\"?>\n<!DOCTYPE TS>\n<TS version=\"2.0\">\n', XML",
    "x.ts, 'const x: number = 1;\n', TypeScript",
    "x.m, '@implementation Foo\n', Objective-C",
    "x.m, 'function y = f(x)\n% doc\ny = x;\nend\n', MATLAB",
    "x.m, ':- module foo.\n', Mercury",
    "x.pl, 'use strict;\nmy $x = 1;\n', Perl",
    "x.pl, ':- module(a, [b/1]).\nb(X) :- c(X).\n', Prolog",
    "x.pm, 'package Foo::Bar;\n', Perl",
    "x.t, 'use Test::More;\n', Perl",
    "x.rs, 'use std::fmt;\nfn main() {}\n', Rust",
    "x.rs, '#pragma version(1)\n#pragma rs java_package_name(x)\n', RenderScript",
    "x.sql, 'SELECT 1;\n', SQL",
    "x.sql, 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN END $$ LANGUAGE plpgsql;\n', PLpgSQL",
    "x.sql, 'USE db\nGO\nDECLARE @x int\n', TSQL",
    "x.md, '# Title\n', Markdown",
    "x.md, '(define_insn \"add\"\n', GCC Machine Description",
    "x.v, 'module adder(input a);\nendmodule\n', Verilog",
    "x.v, 'Require Import Arith.\nProof. auto. Qed.\n', Rocq Prover",
    "x.v, 'module main\nfn main() {\n}\n', V",
    "x.r, 'x <- c(1, 2)\n', R",
    "x.r, 'REBOL [Title: \"x\"]\n', Rebol",
    "x.php, '<?hh\n', Hack",
    "x.php, '<?php echo 1;\n', PHP",
    "x.cs, 'using System;\n', C#",
    "x.d, 'import std.stdio;\nvoid main() {}\n', D",
    "x.d, 'main.o: main.c \\\n  defs.h\n', Makefile",
    "x.inc, '<?php\n', PHP",
    "x.inc, '#ifndef X\n#define X\n', C++",
    "x.ml, 'let rec f x = match x with\n', OCaml",
    "x.ml, 'fun f x = case x of 1 => 2\n', Standard ML",
    "x.fs, 'module A\nlet x = 1\n', F#",
    "x.f, '      program main\n      end\n', Fortran",
    "x.f, ': square dup * ;\n', Forth",
    "x.pro, 'QT += core\nSOURCES += a.cpp\n', QMake",
    "x.pro, '-keep class a.b.C\n', Proguard",
    "x.properties, '# comment\na=b\n', Java Properties",
    "x.scm, '(function_definition name: (identifier) @name)\n', Tree-sitter Query",
    "x.scm, '(define (f x) x)\n', Scheme",
    "x.yaml, 'openapi: 3.0.1\n', OASv3-yaml",
    "x.yaml, 'a: b\n', YAML",
    "x.json, '{\"swagger\": \"2.0\"}', OASv2-json",
    "x.1, '.TH FOO 1\n', Roff Manpage",
    "x.sol, 'pragma solidity ^0.8.0;\n', Solidity"
  })
  void contentTellsWhereAnExtensionIsShared(String path, String content, String language) {
    assertEquals(language, detect(path, content.replace("\\n", "\n")));
  }

  @Test
  void theAttributeWinsByNameOrAlias() {
    assertEquals("C++", detect("x.h", Map.of("language", "C++"), ""));
    assertEquals("C++", detect("x.h", Map.of("language", "cpp"), ""));
    assertEquals("Common Lisp", detect("x.h", Map.of("language", "common-lisp"), ""));
    assertEquals("C", detect("x.h", Map.of("language", "no such"), ""));
  }

  @Test
  void aByteOrderMarkHidesNothing() {
    assertEquals("Shell", detect("run", "\uFEFF#!/bin/sh\n"));
  }

  @Test
  void everyLanguageOfTheRulesIsOneOfLinguists() {
    LanguageTable table = new LanguageTable();
    for (String name : new ContentRules().languages()) {
      Language language = table.named(name);
      assertNotNull(language, name);
      assertEquals(name, language.name());
    }
  }

  @Test
  void typesAndGroupsAreLinguists() {
    Language tsx = DETECTOR.named("TSX");
    assertNotNull(tsx);
    assertEquals(new Language("TSX", Language.Type.PROGRAMMING, "TypeScript"), tsx);
    assertNull(DETECTOR.named(""));
  }

  /** Runs that make a careless pattern try every place against every other; 50 KiB are read. */
  @ParameterizedTest
  @CsvSource({
    "'', ' '",
    "'', '\n'",
    "'', 'a'",
    "'', 'a '",
    "'', '\n '",
    "'', 'a('",
    "'', ';\n'",
    "'', 'vi: '",
    "'', '<TS '",
    "'', '$a'",
    "'package A', '::A'",
    "'use A', '::A'",
    "'package a', 'a'",
    "'import a', 'a'",
    "'class a', 'a'",
    "'', 'class a\n'",
    "'f(', ')'"
  })
  void repetitionTakesNoTime(String start, String unit) {
    String content = start + unit.repeat((50 << 10) / unit.length());
    ContentRules rules = new ContentRules();
    assertTimeout(
        Duration.ofSeconds(20), () -> rules.keys().forEach(key -> rules.language(key, content)));
  }

  private static @Nullable String detect(String path, String content) {
    return detect(path, Map.of(), content);
  }

  private static @Nullable String detect(
      String path, Map<String, String> attributes, String content) {
    Language language = DETECTOR.detect(path, attributes, content.getBytes(StandardCharsets.UTF_8));
    return language == null ? null : language.name();
  }
}
