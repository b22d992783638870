package dev.doctown.runners;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks: results on {@code out}, everything else on {@code err}. Both are UTF-8
 * whatever the locale.
 */
final class Terminal {
  private static final int DEFAULT_COLUMNS = 80;

  private final ResultOutput results;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean screen;
  private final boolean live;
  private final int columns;
  private boolean events;
  private boolean silent;

  /**
   * @param live whether {@code err} is a terminal whose line can be written again
   * @param columns width of that terminal
   */
  Terminal(OutputStream out, OutputStream err, boolean live, int columns) {
    this.results = new ResultOutput(out);
    this.out = new PrintStream(results, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.screen = out instanceof ScreenOutput;
    this.live = live;
    this.columns = columns;
  }

  /**
   * The streams of this process. The launcher script, which can ask, says through system properties
   * whether standard output and standard error are terminals, and how wide the latter is.
   */
  static Terminal ofProcess() {
    OutputStream results = new FileOutputStream(FileDescriptor.out);
    return new Terminal(
        Boolean.getBoolean("doctown.screen") ? new ScreenOutput(results) : results,
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("doctown.terminal"),
        Integer.getInteger("doctown.columns", DEFAULT_COLUMNS));
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Whether people read the results as they come. */
  boolean isScreen() {
    return screen;
  }

  /** Why results did not reach their reader; null when they did, or the reader wanted no more. */
  @Nullable String loss() {
    return results.loss();
  }

  /** Whether who was reading results wants no more. */
  boolean readerIsGone() {
    return results.readerIsGone();
  }

  /** {@link #out} as picocli wants it. */
  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  /** {@link #err} as picocli wants it. */
  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  boolean live() {
    return live;
  }

  int columns() {
    return columns;
  }

  /** From now on every line of standard error is one JSON object. */
  synchronized void speakInEvents() {
    events = true;
  }

  /** Prints a line about something that is no result; among events it is one with a message. */
  synchronized void say(String line) {
    String safe = UnsafeCharacters.shownIn(line);
    event(events ? Json.object(json -> json.writeStringField("message", safe)) : safe);
  }

  /** Prints an event: one line as it is. */
  synchronized void event(String line) {
    if (!silent) {
      err.println(line);
    }
  }

  /** Prints a line after which nothing else is said: the process ends. */
  synchronized void lastWord(String line) {
    if (live && !events) {
      err.println();
    }
    say(line);
    silent = true;
  }

  /** Writes to standard error without ending the line. */
  synchronized void write(String text) {
    if (!silent) {
      err.print(text);
      err.flush();
    }
  }

  /** Whether the last word was spoken. */
  synchronized boolean isSilent() {
    return silent;
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
