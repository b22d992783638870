package dev.doctown.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A commit of awkward files, made of bytes alone, and what its rows must be. */
final class CraftedRepository {
  /** Above this, in bytes, a file is too large. */
  static final int LARGEST_FILE = 100_000;

  /** Path, category, language, chunking or the code why there is none, lines. */
  static final String ROWS =
      """
      .gitattributes | config | Git Attributes | lines:LANGUAGE_WITHOUT_PARSER | 4
      .gitignore | config | Ignore List | lines:LANGUAGE_WITHOUT_PARSER | 1
      README.md | docs | Markdown | headings | 7
      data/nul.bin | binary | - | FILE_BINARY | -
      data/pointer.bin | binary | - | FILE_LFS_POINTER | -
      data/unknown.xyzzy | other | - | lines:LANGUAGE_UNKNOWN | 1
      data/utf16.txt | docs | Text | FILE_UTF16 | -
      handbook/guide.py | docs | Python | syntax | 1
      ignored.txt | docs | Text | lines:LANGUAGE_WITHOUT_PARSER | 1
      lib/foreign.py | vendored | Python | syntax | 1
      link.py | other | - | FILE_SYMLINK | -
      made.gen.py | generated | Python | syntax | 1
      run | source | Shell | lines:LANGUAGE_WITHOUT_PARSER | 2
      src/bom.py | source | Python | syntax | 1
      src/caf\\xe9.py | source | Python | syntax | 1
      src/cr.c | source | C | syntax | 2
      src/crlf.java | source | Java | syntax | 3
      src/deep.js | source | JavaScript | lines:PARSE_TOO_DEEP | 20
      src/emoji\uD83D\uDE00.py | source | Python | syntax | 2
      src/empty.py | source | Python | - | 0
      src/header.inc | source | C++ | syntax | 1
      src/invalid.py | source | Python | syntax | 2
      src/large.py | source | Python | FILE_TOO_LARGE | -
      src/late_nul.c | source | C | lines:PARSE_NUL_BYTE | 751
      src/long.py | source | Python | lines:PARSE_LONG_LINE | 2
      src/new⏎line.py | source | Python | syntax | 1
      src/unended.py | source | Python | syntax | 2
      src/with space.py | source | Python | syntax | 1
      sub | vendored | - | FILE_SUBMODULE | -
      """;

  private static final String FILE = "100644";

  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  private CraftedRepository() {}

  /** Makes a work tree with the commit checked out. */
  static Path in(Path folder) throws IOException, InterruptedException {
    Git git = new Git(folder);
    git.run("init", "-q", "-b", "main", "crafted");
    Path repository = folder.resolve("crafted");
    Git inside = new Git(repository);
    inside.feed(new CraftedRepository().commit(), "fast-import", "--quiet");
    inside.run("reset", "-q", "--hard");
    return repository;
  }

  private byte[] commit() throws IOException {
    print("commit refs/heads/main\ncommitter doctown <doctown@example.org> 1577836800 +0000\n");
    print("data 7\nawkward\n");
    text(
        ".gitattributes",
        """
        *.gen.py linguist-generated
        lib/** linguist-vendored
        handbook/** linguist-documentation
        *.inc linguist-language=C++
        """);
    text(".gitignore", "ignored.txt\n");
    text("README.md", "# Title\n\nText.\n\n## Part\n\nMore.\n");
    bytes(FILE, "data/nul.bin", new byte[] {0, 1, 2});
    text(
        "data/pointer.bin",
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 9\n");
    text("data/unknown.xyzzy", "what is this\n");
    bytes(FILE, "data/utf16.txt", "\uFEFFtext\n".getBytes(StandardCharsets.UTF_16LE));
    text("handbook/guide.py", "x = 1\n");
    text("ignored.txt", "tracked all the same\n");
    text("lib/foreign.py", "x = 1\n");
    bytes("120000", "link.py", "run".getBytes(StandardCharsets.UTF_8));
    text("made.gen.py", "x = 1\n");
    bytes("100755", "run", "#!/bin/sh\necho here\n".getBytes(StandardCharsets.UTF_8));
    text("src/bom.py", "\uFEFFx = 1\n");
    text("src/caf\\351.py", "x = 1\n");
    text("src/cr.c", "int a;\rint b;\r");
    text("src/crlf.java", "class Crlf {\r\n  int a;\r\n}\r\n");
    text("src/deep.js", "let a = [\n" + "[[[[[[[[[[[[[\n".repeat(18) + "];\n");
    text("src/emoji\uD83D\uDE00.py", "# \uD83D\uDE00\nprint('\uD83D\uDE00')\n");
    text("src/empty.py", "");
    text("src/header.inc", "class Header {};\n");
    bytes(FILE, "src/invalid.py", "# caf\u00E9\nx = 1\n".getBytes(StandardCharsets.ISO_8859_1));
    text("src/large.py", "x = 1\n".repeat(LARGEST_FILE / 6 + 1));
    text("src/late_nul.c", "int number;\n".repeat(750) + "\0\n");
    text("src/long.py", "x = '" + "long ".repeat(5_000) + "'\ny = 1\n");
    text("src/new\\012line.py", "x = 1\n");
    text("src/unended.py", "x = 1\ny = 2");
    text("src/with space.py", "x = 1\n");
    print("M 160000 0123456789012345678901234567890123456789 sub\n");
    return stream.toByteArray();
  }

  private void text(String path, String content) throws IOException {
    bytes(FILE, path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The path may have bytes as git quotes them. */
  private void bytes(String mode, String path, byte[] content) throws IOException {
    print(String.format(Locale.ROOT, "M %s inline \"%s\"\n", mode, path));
    print("data " + content.length + "\n");
    stream.write(content);
    print("\n");
  }

  private void print(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
