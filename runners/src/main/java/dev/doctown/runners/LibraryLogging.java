package dev.doctown.runners;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * What libraries log: nothing, or everything from INFO on standard error. All of it arrives at
 * java.util.logging; {@code System.out} and {@code System.err}, where libraries print past it, go
 * the same way, so that standard output holds results only.
 */
final class LibraryLogging {
  private LibraryLogging() {}

  static void configure(Terminal terminal, boolean verbose) {
    PrintStream stream =
        verbose
            ? terminal.err()
            : new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(verbose ? Level.INFO : Level.OFF);
    if (verbose) {
      root.addHandler(new LineHandler(stream));
    }
  }

  /** Writes each record at once, and leaves the stream open when logging ends at shutdown. */
  private static final class LineHandler extends StreamHandler {
    LineHandler(OutputStream out) {
      super(out, new SimpleFormatter());
      setLevel(Level.INFO);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
      super.publish(entry);
      flush();
    }

    @Override
    public synchronized void close() {
      flush();
    }
  }
}
