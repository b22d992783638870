package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "http_client, HTTP client",
    "HTTPServer, HTTP server",
    "react-query, React query",
    "parseURLs, Parse URLs",
    "openapi, OpenAPI",
    "win, Windows",
    "OS400, OS400",
    "lzfP, Lzfp",
    "json2, Json2",
    "grep-pcre2, Grep PCRE2",
  })
  void namesBecomePhrases(String name, String phrase) {
    assertEquals(phrase, Words.phrase(name));
  }

  @Test
  void wordsAreThoseOfSnakeKebabAndCamelCase() {
    assertEquals(List.of("to", "number", "policy"), Words.of("ToNumberPolicy"));
    assertEquals(List.of("uv", "threadpool"), Words.of("uv-threadpool"));
    assertEquals(List.of(), Words.of("__"));
  }

  @Test
  void aPhraseInAnotherLosesItsCapitalUnlessItIsWrittenSo() {
    assertEquals("response writer", Words.uncapitalized("Response writer"));
    assertEquals("HTTP client", Words.uncapitalized("HTTP client"));
  }

  @Test
  void aMereNameAsTitleBecomesAPhrase() {
    assertEquals("Grep printer", Words.titled("grep-printer"));
    assertEquals("tRPC website", Words.titled("tRPC website"));
  }
}
