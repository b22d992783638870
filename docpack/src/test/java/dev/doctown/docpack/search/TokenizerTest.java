package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource({
    "word, word",
    "camelCase, camelcase camel case",
    "HTTPServer, httpserver http server",
    "parseHTTPHeader, parsehttpheader parse http header",
    "snake_case_name, snakecasename snake case name",
    "SCREAMING_CASE, screamingcase screaming case",
    "__init__, init",
    "utf8, utf8 utf 8",
    "0x1F, 0x1f 0 x 1 f",
    "$scope, scope",
    "a1B2, a1b2 a 1 b 2",
    "IOException, ioexception io exception",
    "ABc, abc a bc",
    "x, x",
    "42, 42",
  })
  void splitsIdentifiers(String word, String tokens) {
    assertEquals(List.of(tokens.split(" ")), Tokenizer.tokens(word));
  }

  @Test
  void separatesWordsAtEverythingElse() {
    assertEquals(
        List.of("foo", "bar", "baz", "qux"), Tokenizer.tokens("foo.bar(baz)->qux;\n\t// --- {}"));
  }

  @Test
  void readsIdentifiersOfAnyScript() {
    assertEquals(List.of("größenfaktor", "größen", "faktor"), Tokenizer.tokens("GrößenFaktor"));
    assertEquals(List.of("имяфайла", "имя", "файла"), Tokenizer.tokens("имяФайла"));
    assertEquals(List.of("変数"), Tokenizer.tokens("変数"));
    assertEquals(List.of("𐐨𐐨"), Tokenizer.tokens("𐐀𐐨"));
    assertEquals(List.of("हिन्दी"), Tokenizer.tokens("हिन्दी"));
  }

  @Test
  void composesWhatIsWrittenDecomposed() {
    assertEquals(Tokenizer.tokens("caf\u00e9"), Tokenizer.tokens("cafe\u0301"));
  }

  @Test
  void leavesOutEncodedData() {
    String longest = "a".repeat(Tokenizer.LONGEST_WORD);
    assertEquals(List.of(longest, "end"), Tokenizer.tokens(longest + " " + longest + "a end"));
  }

  @Test
  void survivesUnpairedSurrogatesAndNothing() {
    assertEquals(List.of("a", "b"), Tokenizer.tokens("a\ud800b"));
    assertEquals(List.of(), Tokenizer.tokens(""));
    assertEquals(List.of(), Tokenizer.tokens("_ $ __ -"));
  }

  @Test
  void normalizesToLettersAndDigits() {
    assertEquals("parsehttpv2", Tokenizer.normalized("parse_HTTP.v2()"));
    assertEquals("", Tokenizer.normalized("operator<<".substring(8)));
  }
}
