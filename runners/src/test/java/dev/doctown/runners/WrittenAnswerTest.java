package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenAnswerTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final WrittenAnswer answer = new WrittenAnswer(new Terminal(out, err, false, 80));

  private void answer(String... pieces) {
    for (String piece : pieces) {
      answer.piece(Part.ANSWER, piece);
    }
  }

  @Test
  void piecesAreShownAsTheyCome() {
    answer.piece(Part.THINKING, "Hm.");
    answer("One", " two");

    assertEquals("One two", out.toString(StandardCharsets.UTF_8));
    answer.end();
    assertEquals("Hm.\n\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenAgainIsShownOnce() {
    answer("One", " two");
    answer.startOver();
    answer("On", "e t", "wo three");

    answer.end();
    assertEquals("One two three", out.toString(StandardCharsets.UTF_8));
    assertEquals(
        "the model's process died; its answer is written again\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anotherAnswerIsNotPutBehindWhatIsShown() {
    answer("One", " two");
    answer.startOver();
    answer("One", " more", " and another");

    assertEquals("One two", out.toString(StandardCharsets.UTF_8));
    assertEquals(
        ErrorCode.GENERATION_FAILED, assertThrows(DoctownException.class, answer::end).code());
  }

  @Test
  void aShorterAnswerIsAnotherOne() {
    answer("One", " two");
    answer.startOver();
    answer("One");

    assertThrows(DoctownException.class, answer::end);
  }

  @Test
  void anAnswerThatIsShownWholeLeavesOutItsPieces() {
    answer.thoughts().piece(Part.THINKING, "Hm.");
    answer.thoughts().piece(Part.ANSWER, "{");

    answer.end();
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertEquals("Hm.\n\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothingIsWrittenForAReaderWhoIsGone() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    WrittenAnswer unread =
        new WrittenAnswer(new Terminal(closed, new ByteArrayOutputStream(), false, 80));

    assertThrows(WrittenAnswer.NotReadOn.class, () -> unread.piece(Part.ANSWER, "One"));
  }
}
