package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptTest {
  @Test
  void anAnswerThatCameInTimeIsNotLate() throws InterruptedException {
    Attempt attempt = new Attempt(1);
    attempt.tell(new AttemptEvent.Piece(new byte[1]));
    attempt.tell(new AttemptEvent.Answered("yes".getBytes(StandardCharsets.UTF_8)));

    AttemptEvent end = attempt.awaitEnd(Duration.ZERO, piece -> {});

    assertEquals("yes", Calls.text(assertInstanceOf(AttemptEvent.Answered.class, end).bytes()));
  }

  @Test
  void piecesAloneAreLate() throws InterruptedException {
    Attempt attempt = new Attempt(1);
    attempt.tell(new AttemptEvent.Piece(new byte[1]));

    assertInstanceOf(AttemptEvent.Late.class, attempt.awaitEnd(Duration.ZERO, piece -> {}));
  }
}
