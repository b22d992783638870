package dev.doctown.transforms.llama.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The shared parts of prompts: each is computed once, by the first writer that needs it, while
 * others that need it wait, and kept for those that come. The ones that nobody used for longest go
 * when room is needed.
 */
final class Prefixes {
  private final SharedSteps steps;
  private final ReentrantLock lock;
  private final int most;
  private final long cells;
  private final List<Prefix> kept = new ArrayList<>();
  private long reserved;
  private long clock;

  /**
   * @param most how many are kept
   * @param cells tokens that the context holds, of which writers reserve theirs
   */
  Prefixes(SharedSteps steps, int most, long cells) {
    this.steps = steps;
    this.lock = steps.lock();
    this.most = most;
    this.cells = cells;
  }

  /**
   * Makes room for all tokens of a request and finds, or computes, the shared part it begins with.
   */
  Use use(Writing writing, int[] tokens, long needed) {
    lock.lock();
    try {
      while (true) {
        Optional<Prefix> found =
            kept.stream().filter(prefix -> Arrays.equals(prefix.tokens, tokens)).findFirst();
        if (found.isEmpty()) {
          break;
        }
        Prefix prefix = found.get();
        if (prefix.ready) {
          prefix.users++;
          prefix.lastUse = ++clock;
          reserve(needed);
          return new Use(prefix, needed, tokens.length);
        }
        steps.await(() -> prefix.ready || !kept.contains(prefix), writing);
      }
      return new Use(compute(writing, tokens, needed), needed, 0);
    } finally {
      lock.unlock();
    }
  }

  private Prefix compute(Writing writing, int[] tokens, long needed) {
    reserve(needed);
    while (kept.size() >= most) {
      forgetOldest();
    }
    Prefix prefix = new Prefix(tokens, steps.open());
    kept.add(prefix);
    try {
      // The lock is given back while it waits.
      steps.append(writing, prefix.sequence, tokens);
      prefix.ready = true;
      prefix.lastUse = ++clock;
      return prefix;
    } finally {
      if (!prefix.ready) {
        reserved -= needed;
        forget(prefix);
      }
      steps.stir();
    }
  }

  /** Ends the use, whose writer's sequence is gone. */
  void done(Use use) {
    lock.lock();
    try {
      use.prefix.users--;
      reserved -= use.needed;
    } finally {
      lock.unlock();
    }
  }

  private void reserve(long needed) {
    reserved += needed;
    while (reserved + unusedCells() > cells) {
      forgetOldest();
    }
  }

  private long unusedCells() {
    return kept.stream()
        .filter(prefix -> prefix.users == 0)
        .mapToLong(prefix -> prefix.tokens.length)
        .sum();
  }

  private void forgetOldest() {
    forget(
        kept.stream()
            .filter(prefix -> prefix.users == 0)
            .min(Comparator.comparingLong(prefix -> prefix.lastUse))
            .orElseThrow());
  }

  private void forget(Prefix prefix) {
    kept.remove(prefix);
    steps.remove(prefix.sequence);
  }

  /** A shared part, with how many writers use it. */
  private static final class Prefix {
    private final int[] tokens;
    private final Sequence sequence;
    private boolean ready;
    private int users = 1;
    private long lastUse;

    Prefix(int[] tokens, Sequence sequence) {
      this.tokens = tokens;
      this.sequence = sequence;
    }
  }

  /** A writer's use of a shared part. */
  static final class Use {
    private final Prefix prefix;
    private final long needed;
    private final int reused;

    private Use(Prefix prefix, long needed, int reused) {
      this.prefix = prefix;
      this.needed = needed;
      this.reused = reused;
    }

    Sequence sequence() {
      return prefix.sequence;
    }

    /** Its tokens that were there already. */
    int reused() {
      return reused;
    }
  }
}
