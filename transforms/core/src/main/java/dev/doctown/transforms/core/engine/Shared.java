package dev.doctown.transforms.core.engine;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Heavy things that live once in a process, by key.
 *
 * <p>A thing is opened when the first lease asks for it, by one thread while the others wait. When
 * no lease is left it is kept for a while, because a runner may tear down one stage before it sets
 * up the next, then closed. The timer's thread is a daemon and ends with the last thing kept. A
 * failure to open is permanent for as long as the entry lives: nobody tries again.
 */
final class Shared<K, V extends AutoCloseable> {
  private final Function<K, V> opener;
  private final long idleSeconds;
  private final Map<K, Entry> entries = new HashMap<>();
  private final ScheduledThreadPoolExecutor timer;

  Shared(Function<K, V> opener, long idleSeconds) {
    this.opener = opener;
    this.idleSeconds = idleSeconds;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "doctown-idle");
              thread.setDaemon(true);
              return thread;
            });
    timer.setKeepAliveTime(1, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  /** A right to use the thing behind a key; opens nothing yet. */
  synchronized Lease<V> lease(K key) {
    Entry entry = entries.computeIfAbsent(key, Entry::new);
    entry.leases++;
    if (entry.closing != null) {
      entry.closing.cancel(false);
      entry.closing = null;
    }
    return new SharedLease(entry);
  }

  /** Closes everything at once; leases that are still out open it again when they ask. */
  synchronized void closeAll() {
    entries.values().forEach(Entry::close);
    entries.values().removeIf(entry -> entry.leases == 0);
  }

  private synchronized void release(Entry entry) {
    entry.leases--;
    if (entry.leases == 0) {
      entry.closing = timer.schedule(() -> closeIdle(entry), idleSeconds, TimeUnit.SECONDS);
    }
  }

  private synchronized void closeIdle(Entry entry) {
    if (entry.leases == 0) {
      entries.remove(entry.key, entry);
      entry.close();
    }
  }

  private final class Entry {
    private final K key;
    private long leases;
    private @Nullable Future<?> closing;
    private @Nullable V value;
    private @Nullable DoctownException failure;

    Entry(K key) {
      this.key = key;
    }

    synchronized V open() {
      if (failure != null) {
        throw failure;
      }
      V opened = value;
      if (opened == null) {
        try {
          opened = opener.apply(key);
        } catch (DoctownException e) {
          failure = e;
          throw e;
        }
        value = opened;
      }
      return opened;
    }

    synchronized void close() {
      failure = null;
      V closing = value;
      value = null;
      if (closing != null) {
        try {
          closing.close();
        } catch (Exception e) {
          throw new DoctownException(
              ErrorCode.BUG, "closing " + key + " failed: please report this", e);
        }
      }
    }
  }

  private final class SharedLease implements Lease<V> {
    private final Entry entry;
    private boolean released;

    private SharedLease(Entry entry) {
      this.entry = entry;
    }

    @Override
    public V get() {
      return entry.open();
    }

    @Override
    public synchronized void close() {
      if (!released) {
        released = true;
        release(entry);
      }
    }
  }
}
