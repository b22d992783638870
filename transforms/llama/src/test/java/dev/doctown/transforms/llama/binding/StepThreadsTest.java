package dev.doctown.transforms.llama.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StepThreadsTest {
  private static final long MILLISECOND = 1_000_000;

  private long now;
  private final StepThreads threads = new StepThreads(4, () -> now);

  /** A step that takes so long with all threads, and with one; returns how many computed it. */
  private int step(int tokens, long all, long single) {
    int computing = threads.next(tokens);
    long took = (computing == 1 ? single : all) * MILLISECOND;
    now += took;
    threads.took(computing, tokens, took);
    return computing;
  }

  @Test
  void allComputeWhileNothingIsSlow() {
    for (int i = 0; i < 50; i++) {
      assertEquals(4, step(1, 10 + i % 3 * 5, 40));
      assertEquals(4, step(512, 900, 3000));
    }
  }

  @Test
  void oneSlowStepIsAnAccidentAndTwoAreNot() {
    step(1, 10, 30);
    assertEquals(4, step(1, 50, 30));
    assertEquals(4, step(1, 10, 30));
    assertEquals(4, step(1, 50, 30));
    assertEquals(4, step(1, 50, 30));
    assertEquals(1, step(1, 50, 30));
  }

  @Test
  void oneThatTakesTenTimesAsLongIsEnough() {
    step(1, 10, 30);
    assertEquals(4, step(1, 101, 30));
    assertEquals(1, step(1, 101, 30));
  }

  @Test
  void aLargeSlowStepIsEnough() {
    step(512, 1000, 3000);
    assertEquals(4, step(512, 50_000, 3000));
    assertEquals(1, step(512, 50_000, 3000));
    assertEquals(1, step(512, 50_000, 3000));
  }

  @Test
  void allAreTriedAfterARestThatDoubles() {
    step(1, 10, 40);
    step(1, 500, 40);
    int single = 0;
    while (step(1, 500, 40) == 1) {
      single++;
    }
    assertEquals(25, single);
    int more = 0;
    while (step(1, 500, 40) == 1) {
      more++;
    }
    assertEquals(50, more);
    while (step(1, 10, 40) == 1) {
      more++;
    }
    assertEquals(150, more);
    assertEquals(4, step(1, 10, 40));
    assertEquals(4, step(1, 10, 40));
  }

  /** What one thread takes longer for is slow for no other reason than its length. */
  @Test
  void allComputeStepsThatALongTextMakesLong() {
    step(1, 10, 20);
    step(1, 40, 80);
    step(1, 40, 80);
    while (step(1, 40, 80) == 1) {
      assertEquals(1, threads.next(512));
    }
    for (int i = 0; i < 20; i++) {
      assertEquals(4, step(1, 40, 80));
    }
  }

  @Test
  void slowFromTheBeginningIsSlowerThanOne() {
    threads.learn(30 * MILLISECOND, 500 * MILLISECOND);
    assertEquals(1, step(512, 50_000, 3000));
    assertEquals(4, step(1, 10, 30));
    assertEquals(4, step(512, 1000, 3000));
  }
}
