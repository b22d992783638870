package dev.doctown.runners;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.beam.runners.direct.Clock;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.vendor.guava.v32_1_2_jre.com.google.common.base.Supplier;
import org.joda.time.Instant;

/**
 * The time, told with pauses to a DirectRunner that asks for it too often.
 *
 * <p>Its coordinator looks for work in a loop without a pause, and keeps a processor busy as long
 * as fewer bundles are under way than there are threads: a quarter of the processor time of a small
 * build. All that it calls in each round, and lets others provide, is the clock. Who asks again
 * long after the last pause waits once; a round, which asks once for each transform, is shorter
 * than that.
 */
final class PausingClock implements Clock {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long BETWEEN_PAUSES = TimeUnit.MICROSECONDS.toNanos(100);

  private volatile long paused = System.nanoTime();

  @Override
  public Instant now() {
    if (System.nanoTime() - paused > BETWEEN_PAUSES) {
      LockSupport.parkNanos(PAUSE);
      paused = System.nanoTime();
    }
    return Instant.now();
  }

  /** Lets a runner that has not begun take its time from a clock of its own that pauses. */
  static void slowDown(DirectRunner runner) {
    Supplier<Clock> clocks = PausingClock::new;
    try {
      MethodHandle setter =
          MethodHandles.privateLookupIn(DirectRunner.class, MethodHandles.lookup())
              .findVirtual(
                  DirectRunner.class,
                  "setClockSupplier",
                  MethodType.methodType(void.class, Supplier.class));
      setter.invokeExact(runner, clocks);
    } catch (Throwable e) {
      throw new IllegalStateException("this is not the DirectRunner that doctown knows", e);
    }
  }
}
