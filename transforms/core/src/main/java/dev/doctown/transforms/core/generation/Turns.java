package dev.doctown.transforms.core.generation;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextGenerator;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Semaphore;

/**
 * Who has a place at a model, where a deadline is to be held: the clock is looked at behind the
 * wait for a place, not before it. Shared by the threads of a process.
 */
final class Turns {
  private static final Map<TextGenerator, Semaphore> ALL = new WeakHashMap<>();

  private Turns() {}

  /** Waits for a place; whoever gets it gives it back. */
  static Semaphore take(TextGenerator generator) {
    Semaphore turns;
    int places = generator.places();
    synchronized (ALL) {
      turns = ALL.computeIfAbsent(generator, any -> new Semaphore(places, true));
    }
    try {
      turns.acquire();
      return turns;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoctownException(
          ErrorCode.INTERRUPTED, "interrupted while other answers were written", e);
    }
  }
}
