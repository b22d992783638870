package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.LlamaContext;
import dev.doctown.transforms.llama.binding.LlamaContext.AbortedException;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows a model the tokens of several writers in common steps. Writers are threads that choose
 * tokens, append them to their sequences and wait; a thread of its own computes. A step begins when
 * every writer waits, holds the tokens of all of them as far as there is room, short appends first,
 * and so never holds a writer up for another one's long prompt. Who is done leaves, and who comes
 * takes part from the next step on.
 *
 * <p>While a writer is inside and does not wait, no step runs: then it may copy sequences, and its
 * scores stay where they are.
 */
final class SharedSteps implements AutoCloseable {
  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final LlamaContext context;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition allWait = lock.newCondition();
  private final Condition stepEnded = lock.newCondition();
  private final List<Append> waiting = new ArrayList<>();
  private final List<Append> stepping = new ArrayList<>();
  private final List<Sequence> removable = new ArrayList<>();
  private final Set<Writing> choosing = new HashSet<>();
  private final Deque<Integer> freeIds = new ArrayDeque<>();
  private final Thread thread = new Thread(this::run, "doctown steps");
  private int entering;
  private boolean closed;
  private @Nullable Throwable broken;

  SharedSteps(LlamaContext context, int sequences) {
    this.context = context;
    for (int id = 0; id < sequences; id++) {
      freeIds.add(id);
    }
    thread.setDaemon(true);
    thread.start();
  }

  /** What guards everything that goes with steps. */
  ReentrantLock lock() {
    return lock;
  }

  /**
   * Lets a writer choose as soon as no step runs; until it appends, waits or leaves, none begins.
   *
   * @throws AbortedException when it is abandoned before
   */
  void enter(Writing writing) {
    lock.lock();
    try {
      entering++;
      try {
        await(stepEnded, writing, stepping::isEmpty);
        choosing.add(writing);
      } finally {
        entering--;
        allWait.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Steps no longer wait for a writer. */
  void leave(Writing writing) {
    lock.lock();
    try {
      choosing.remove(writing);
      allWait.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Lets the others go on until a condition, which {@link #lock} guards, holds. */
  void await(BooleanSupplier condition, Writing writing) {
    leave(writing);
    await(stepEnded, writing, condition);
    enter(writing);
  }

  /** Lets those that wait for a condition look at it again. */
  void stir() {
    stepEnded.signalAll();
  }

  /** An empty sequence. */
  Sequence open() {
    lock.lock();
    try {
      return new Sequence(freeIds.remove(), 0);
    } finally {
      lock.unlock();
    }
  }

  /** A sequence that begins as another one is. */
  Sequence copy(Sequence source) {
    lock.lock();
    try {
      Sequence copy = new Sequence(freeIds.remove(), source.length());
      context.copy(source.id(), copy.id());
      return copy;
    } finally {
      lock.unlock();
    }
  }

  /** Removes a sequence, once no step runs. By any thread. */
  void remove(Sequence sequence) {
    lock.lock();
    try {
      removable.add(sequence);
      if (stepping.isEmpty()) {
        removeAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void removeAll() {
    for (Sequence sequence : removable) {
      context.remove(sequence.id());
      freeIds.add(sequence.id());
    }
    removable.clear();
  }

  /**
   * Shows the model further tokens of a sequence.
   *
   * @throws AbortedException as soon as it is abandoned, whatever is being computed
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED}
   */
  void append(Writing writing, Sequence sequence, int[] tokens) {
    lock.lock();
    try {
      if (broken != null) {
        throw brokenBy(broken);
      }
      Append append = new Append(writing, sequence, tokens, lock.newCondition());
      waiting.add(append);
      leave(writing);
      try {
        await(append.condition(), writing, append::ended);
      } finally {
        if (!append.ended()) {
          withdraw(append);
        }
      }
      RuntimeException fault = append.fault();
      if (fault != null) {
        throw fault;
      }
    } finally {
      lock.unlock();
    }
  }

  private void withdraw(Append append) {
    waiting.remove(append);
    append.withdraw();
    if (!stepping.isEmpty() && stepping.stream().allMatch(Append::withdrawn)) {
      context.abort(true);
    }
    allWait.signal();
  }

  /** Waits for an end, with a glance now and then at whether anybody still waits for this. */
  private static void await(Condition condition, Writing writing, BooleanSupplier ended) {
    try {
      while (!ended.getAsBoolean()) {
        if (writing.isAbandoned()) {
          throw new AbortedException();
        }
        condition.awaitNanos(GLANCE_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoctownException(ErrorCode.INTERRUPTED, "interrupted while a model computed", e);
    }
  }

  private void run() {
    lock.lock();
    try {
      while (!closed) {
        if (!choosing.isEmpty() || entering > 0 || waiting.isEmpty()) {
          allWait.awaitUninterruptibly();
        } else {
          step();
        }
      }
    } catch (RuntimeException | Error e) {
      broken = e;
      stepping.clear();
      waiting.forEach(append -> append.end(brokenBy(e)));
      stepEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static DoctownException brokenBy(Throwable cause) {
    return new DoctownException(
        ErrorCode.GENERATION_FAILED, "steps of the model ended for good: " + cause, cause);
  }

  private void step() {
    waiting.sort(Comparator.comparingInt(Append::left));
    context.begin();
    for (Append append : waiting) {
      if (context.room() > 0) {
        append.addTo(context);
        stepping.add(append);
      }
    }
    RuntimeException fault = compute();
    for (Append append : stepping) {
      if (append.withdrawn()) {
        continue;
      }
      if (fault == null) {
        append.advance(context);
      } else {
        append.end(fault);
      }
      if (append.ended()) {
        waiting.remove(append);
        if (fault == null) {
          choosing.add(append.writing());
        }
      }
    }
    stepping.clear();
    removeAll();
    stepEnded.signalAll();
  }

  /** Computes without the lock; returns what went wrong. */
  private @Nullable RuntimeException compute() {
    lock.unlock();
    try {
      context.decode();
      return null;
    } catch (RuntimeException e) {
      return e;
    } catch (Error e) {
      return new IllegalStateException("a step ended with an error", e);
    } finally {
      lock.lock();
      context.abort(false);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      allWait.signal();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
