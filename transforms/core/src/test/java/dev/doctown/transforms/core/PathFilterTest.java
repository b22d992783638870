package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathFilterTest {

  // Expected values are what git's documentation of .gitignore says of each form.
  @ParameterizedTest
  @CsvSource({
    "*.java, A.java, true",
    "*.java, src/main/A.java, true",
    "*.java, src/A.java.txt, false",
    "docs, docs/a.md, true",
    "docs, src/docs/deep/a.md, true",
    "docs, docs, true",
    "docs, mydocs/a.md, false",
    "docs/, docs/a.md, true",
    "docs/, src/docs/a.md, true",
    "docs/, docs, false",
    "/docs, docs/a.md, true",
    "/docs, src/docs/a.md, false",
    "src/main, src/main/A.java, true",
    "src/main, other/src/main/A.java, false",
    "src/*.java, src/A.java, true",
    "src/*.java, src/deep/A.java, false",
    "src/**, src/deep/A.java, true",
    "**/test, test/a, true",
    "**/test, src/test/a, true",
    "a/**/b, a/b, true",
    "a/**/b, a/x/y/b, true",
    "a/**/b, a/xb, false",
    "?.c, x.c, true",
    "?.c, xy.c, false",
    "?.c, \uD83D\uDE00.c, true",
    "[ab].c, b.c, true",
    "[ab].c, c.c, false",
    "[!ab].c, c.c, true",
    "[a-c].c, b.c, true",
    "[]].c, ].c, true",
    "a\\*, a*, true",
    "a\\*, ab, false",
    "a+(b).c, a+(b).c, true",
    "\uD83D\uDE00.txt, \uD83D\uDE00.txt, true",
  })
  void globMatchesAsGitIgnoreDoes(String glob, String path, boolean matches) {
    assertEquals(matches, PathFilter.of(List.of(glob), List.of()).takes(path));
    assertEquals(!matches, PathFilter.of(List.of(), List.of(glob)).takes(path));
  }

  // Expected values are what bash's brace expansion and then git say.
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "*.{ts,tsx} src/a.tsx true",
        "*.{ts,tsx} src/a.js false",
        "src/{main,test}/** src/test/A.java true",
        "src/{main,test}/** src/docs/A.java false",
        "{**/a,b}/c x/a/c true",
        "{**/a,b}/c x/b/c false",
        "{a,b{1,2}}.c b2.c true",
        "{a,b{1,2}}.c b.c false",
        "a{,b}.c a.c true",
        "\\{a,b\\} {a,b} true",
        "[{]a {a true",
        "a},b a},b true",
      })
  void bracesAreAlternatives(String glob, String path, boolean matches) {
    assertEquals(matches, PathFilter.of(List.of(glob), List.of()).takes(path));
  }

  @Test
  void excludesWinOverIncludes() {
    PathFilter filter = PathFilter.of(List.of("src/", "*.md"), List.of("*.min.js"));

    assertEquals(true, filter.takes("src/a.js"));
    assertEquals(false, filter.takes("src/a.min.js"));
    assertEquals(true, filter.takes("README.md"));
    assertEquals(false, filter.takes("other/a.js"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "!src", "[a", "{a,b", "a{"})
  void globThatCannotBeReadIsAnInvalidOption(String glob) {
    DoctownException thrown =
        assertThrows(DoctownException.class, () -> PathFilter.of(List.of(), List.of(glob)));

    assertEquals(ErrorCode.OPTION_INVALID, thrown.code());
    assertEquals(true, String.valueOf(thrown.getMessage()).startsWith("--exclude '" + glob + "'"));
  }
}
