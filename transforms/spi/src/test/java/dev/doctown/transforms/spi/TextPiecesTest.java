package dev.doctown.transforms.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

  @Test
  void aShortTextIsOnePiece() {
    assertEquals(List.of(""), TextPieces.split(""));
    String longest = "a".repeat(TextPieces.MAX_LENGTH);
    assertEquals(List.of(longest), TextPieces.split(longest));
  }

  @Test
  void piecesEndBeforeTheLastWhiteSpaceThatAWordFollows() {
    String head = "a".repeat(TextPieces.MAX_LENGTH - 10) + " \n";
    String tail = " " + "b".repeat(20);
    assertEquals(List.of(head, tail), TextPieces.split(head + tail));
  }

  @Test
  void withoutWhiteSpacePiecesEndAtTheLimitButNotWithinASurrogatePair() {
    String emoji = "\uD83D\uDE00";
    String text = "a" + emoji.repeat(TextPieces.MAX_LENGTH / 2);
    List<String> pieces = TextPieces.split(text);
    assertEquals(
        List.of(TextPieces.MAX_LENGTH - 1, 2), pieces.stream().map(String::length).toList());
    assertEquals(text, String.join("", pieces));
  }

  @Test
  void onlyUnpairedSurrogatesAreReplaced() {
    String well = "a\uD83D\uDE00b";
    assertSame(well, TextPieces.wellFormed(well));
    assertEquals(
        "\uFFFDa\uFFFD\uD83D\uDE00\uFFFD",
        TextPieces.wellFormed("\uDE00a\uD83D\uD83D\uDE00\uD83D"));
  }
}
