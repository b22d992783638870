package dev.doctown.runners;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;

/**
 * Ends an interrupted build cleanly: on Ctrl-C or SIGTERM no pack is published any more, child
 * processes end and the build's folders go. The process then exits with 130 or 143, which is what
 * the JVM does for these signals.
 */
final class InterruptGuard implements AutoCloseable {
  private final Terminal terminal;
  private final Closeable folders;
  private volatile String state;
  private final Thread hook = new Thread(this::interrupted, "doctown-interrupted");
  private boolean interrupted;
  private boolean over;

  private InterruptGuard(Terminal terminal, Closeable folders, String state) {
    this.terminal = terminal;
    this.folders = folders;
    this.state = state;
  }

  /**
   * Takes over the folders: they are removed when the build ends, whatever ends it.
   *
   * @param state what is told where the build is interrupted
   */
  static InterruptGuard install(Terminal terminal, Closeable folders, String state) {
    InterruptGuard guard = new InterruptGuard(terminal, folders, state);
    Runtime.getRuntime().addShutdownHook(guard.hook);
    return guard;
  }

  /** Runs what must happen wholly before an interruption or not at all. */
  synchronized void commit(Callable<?> publication) throws Exception {
    if (interrupted) {
      throw new IllegalStateException("interrupted");
    }
    publication.call();
    over = true;
  }

  /** What is told from now on where the build is interrupted. */
  void leaves(String what) {
    state = what;
  }

  private void interrupted() {
    boolean published;
    synchronized (this) {
      published = over;
      interrupted = true;
    }
    if (!published) {
      terminal.lastWord("doctown: interrupted; " + state + " (INTERRUPTED)");
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
    closeFolders();
  }

  private void closeFolders() {
    try {
      folders.close();
    } catch (IOException e) {
      // What is left has doctown's name on it, and the next build removes it.
    }
  }

  /** The build has ended, well or not. Removes its folders. */
  @Override
  public void close() {
    boolean shuttingDown;
    synchronized (this) {
      over = true;
      shuttingDown = interrupted;
    }
    closeFolders();
    if (!shuttingDown) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal came just now; the hook finds nothing left to do.
      }
    }
  }
}
