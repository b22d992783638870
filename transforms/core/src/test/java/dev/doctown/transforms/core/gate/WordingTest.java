package dev.doctown.transforms.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void tellsMarkedCodeFromProse() {
    Wording wording = Wording.of("Calls `Numbers.decode(text)` with `text`.");

    assertEquals(
        List.of(new CodeToken("Numbers.decode(text)", true), new CodeToken("text", true)),
        wording.tokens());
    assertEquals("Calls   with  .", wording.prose());
    assertEquals("decode", wording.tokens().get(0).lastName());
    assertTrue(wording.balanced());
    assertFalse(Wording.of("Calls `decode.").balanced());
  }

  @Test
  void findsUnmarkedCodeByItsShape() {
    assertEquals(
        List.of(
            "parsePort",
            "JsonReader",
            "max_size",
            "__init__",
            "a::b",
            "run()",
            "app.run",
            "--port",
            "@Override",
            "$HOME",
            "HTTPServer",
            "Foo#bar"),
        found(
            "parsePort JsonReader max_size __init__ a::b run() app.run --port @Override $HOME"
                + " HTTPServer Foo#bar"));
  }

  @Test
  void leavesProseAlone() {
    assertEquals(
        List.of(),
        found(
            "Reads HTTP and URLs, e.g. UTF-8 or i.e. the file(s) of a well-known, two-part API."
                + " Ones are I/O and/or 3.5 times; Python's."));
  }

  private static List<String> found(String text) {
    return Wording.of(text).tokens().stream().map(CodeToken::text).toList();
  }
}
