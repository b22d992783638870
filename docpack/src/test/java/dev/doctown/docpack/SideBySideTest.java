package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void twoPartsRunAtATime() throws IOException {
    CyclicBarrier together = new CyclicBarrier(2);
    SideBySide.Part part =
        () -> {
          try {
            together.await(1, TimeUnit.MINUTES);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException(e);
          }
          ended.incrementAndGet();
        };

    SideBySide.run(List.of(part, part, part, part));

    assertEquals(4, ended.get());
  }

  @Test
  void theFirstFaultIsThrownWhenAllHaveEnded() {
    IOException first = new IOException("first");
    SideBySide.Part ending = ended::incrementAndGet;
    SideBySide.Part failing =
        () -> {
          throw first;
        };
    SideBySide.Part failingToo =
        () -> {
          throw new IOException("second");
        };

    IOException thrown =
        assertThrows(
            IOException.class, () -> SideBySide.run(List.of(ending, failing, failingToo, ending)));

    assertSame(first, thrown);
    assertEquals(2, ended.get());
  }

  @Test
  void whatIsThrownUncheckedStaysWhatItIs() {
    IllegalStateException bug = new IllegalStateException("bug");

    assertSame(
        bug,
        assertThrows(
            IllegalStateException.class,
            () ->
                SideBySide.run(
                    List.of(
                        () -> {
                          throw bug;
                        }))));
  }
}
