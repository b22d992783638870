package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCutterTest {

  @Test
  void takesAsManyLinesAsFit() {
    assertEquals(
        List.of("aa bb\ncc\n", "dd\nee\n", "fff"), cut(6, "aa bb\ncc\ndd\nee\nfff", false));
  }

  @Test
  void blankLinesGoWithTheTextBeforeThem() {
    assertEquals(List.of("aaa\n\n\n", "bbb\n"), cut(4, "aaa\n\n\nbbb\n", false));
  }

  @Test
  void whiteSpaceDoesNotCount() {
    assertEquals(List.of("a\t b\n  c \nd"), cut(4, "a\t b\n  c \nd", false));
  }

  @Test
  void aLongLineIsCutBetweenCharactersAndItsRestTakesTheNextLines() {
    assertEquals(List.of("a\n", "é€😀x", "yz\nb\n"), cut(4, "a\né€😀xyz\nb\n", false));
  }

  @Test
  void aLineEndOfTwoBytesStaysWhole() {
    assertEquals(List.of("ab\r\n", "cd\r\n"), cut(2, "ab\r\ncd\r\n", false));
    assertEquals(List.of("ab\r", "cd\r"), cut(2, "ab\rcd\r", false));
  }

  @Test
  void inBytesThatAreNotUtf8EachCounts() {
    assertEquals(
        List.of("\u00e9\u00e9", "\u00e9\u00e9", "\u00e9"), cut(2, "\u00e9".repeat(5), true));
  }

  @Test
  void nothingHasNoParts() {
    assertEquals(List.of(), cut(4, "", false));
  }

  private static List<String> cut(int largestChunk, String text, boolean latin1) {
    var charset = latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    byte[] bytes = text.getBytes(charset);
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int end : new LineCutter(new SourceText(bytes), largestChunk).cut(0, bytes.length)) {
      parts.add(new String(bytes, from, end - from, charset));
      from = end;
    }
    return parts;
  }
}
