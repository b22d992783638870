package dev.doctown.transforms.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTest {
  private static final long LONG = 3600;

  private final AtomicInteger opened = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  private final class Thing implements AutoCloseable {
    Thing() {
      opened.incrementAndGet();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void leaseOpensNothingUntilItIsAsked() {
    Shared<String, Thing> shared = new Shared<>(key -> new Thing(), LONG);

    try (Lease<Thing> lease = shared.lease("a")) {
      assertEquals(0, opened.get());
      assertSame(lease.get(), lease.get());
      assertEquals(1, opened.get());
    }
  }

  @Test
  void manyThreadsShareOne() throws Exception {
    Shared<String, Thing> shared = new Shared<>(key -> new Thing(), LONG);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Thing>> uses = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      uses.add(
          () -> {
            try (Lease<Thing> lease = shared.lease("a")) {
              return lease.get();
            }
          });
    }

    Set<Thing> things = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Future<Thing> use : threads.invokeAll(uses)) {
      things.add(use.get());
    }
    threads.shutdown();

    assertEquals(1, things.size());
    assertEquals(1, opened.get());
  }

  @Test
  void idleThingStaysForTheNextStage() {
    Shared<String, Thing> shared = new Shared<>(key -> new Thing(), LONG);
    Thing first;
    try (Lease<Thing> lease = shared.lease("a")) {
      first = lease.get();
    }

    try (Lease<Thing> lease = shared.lease("a")) {
      assertSame(first, lease.get());
    }
    assertEquals(1, closed.getCount());
  }

  @Test
  void idleThingIsClosedInTheEnd() throws InterruptedException {
    Shared<String, Thing> shared = new Shared<>(key -> new Thing(), 0);

    try (Lease<Thing> lease = shared.lease("a")) {
      lease.get();
    }

    assertTrue(closed.await(1, TimeUnit.MINUTES));
  }

  @Test
  void closeAllClosesWhatIsOpen() {
    Shared<String, Thing> shared = new Shared<>(key -> new Thing(), LONG);
    try (Lease<Thing> lease = shared.lease("a")) {
      lease.get();
      shared.closeAll();
    }

    assertEquals(0, closed.getCount());
  }

  @Test
  void failureToOpenIsNotTriedAgain() {
    DoctownException failure = new DoctownException(ErrorCode.MODEL_INVALID, "no such model");
    Shared<String, Thing> shared =
        new Shared<>(
            key -> {
              opened.incrementAndGet();
              throw failure;
            },
            LONG);

    try (Lease<Thing> lease = shared.lease("a")) {
      assertSame(failure, assertThrows(DoctownException.class, lease::get));
    }
    try (Lease<Thing> lease = shared.lease("a")) {
      assertSame(failure, assertThrows(DoctownException.class, lease::get));
    }
    assertEquals(1, opened.get());
  }
}
