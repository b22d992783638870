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

  /** How many steps of a token one thread computes before all do. */
  private int alone(long all, long single) {
    int steps = 0;
    while (steps < 1000 && step(1, all, single) == 1) {
      steps++;
    }
    return steps;
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
    assertEquals(25, alone(500, 40));
    assertEquals(50, alone(500, 40));
    assertEquals(100, alone(10, 40));
    assertEquals(4, step(1, 10, 40));
    assertEquals(4, step(1, 10, 40));
  }

  /** What one thread takes longer for is slow for no other reason than its length. */
  @Test
  void allComputeStepsThatALongTextMakesLong() {
    step(1, 10, 20);
    step(1, 40, 80);
    step(1, 40, 80);
    assertEquals(1, threads.next(512));
    assertEquals(13, alone(40, 80));
    for (int i = 0; i < 20; i++) {
      assertEquals(4, step(1, 40, 80));
    }
  }

  /** In a prompt no step is small. */
  @Test
  void allAreTriedOnALargeStepAWhileLater() {
    step(512, 1000, 3000);
    step(512, 4000, 3000);
    int single = 0;
    while (single < 100 && step(512, 2500, 3000) == 1) {
      single++;
    }
    assertEquals(4, single);
    for (int i = 0; i < 20; i++) {
      assertEquals(4, step(512, 2500, 3000));
    }
  }

  @Test
  void whatNobodyMeasuredAloneIsNotTried() {
    step(1, 10, 30);
    step(1, 500, 30);
    now += 5_000 * MILLISECOND;
    assertEquals(1, step(4, 50_000, 100));
    assertEquals(4, step(4, 50_000, 100));
    assertEquals(1, step(4, 50_000, 100));
  }

  @Test
  void slowFromTheBeginningIsSlowerThanOne() {
    threads.learn(30 * MILLISECOND, 500 * MILLISECOND);
    assertEquals(1, step(512, 50_000, 3000));
    assertEquals(4, step(1, 10, 30));
    assertEquals(4, step(512, 1000, 3000));
  }
}
