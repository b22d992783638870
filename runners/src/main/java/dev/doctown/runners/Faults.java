package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/**
 * The one place where what went wrong becomes a line on standard error and an exit code.
 *
 * <p>The line is {@code doctown: message (CODE)}. A bug's stack trace goes to a file that the line
 * names, or with {@code --verbose} to standard error.
 */
final class Faults {
  private static final int DEEPEST_CAUSE = 50;

  private Faults() {}

  /** Says what was wrong with the command line. */
  static ExitCode report(ParameterException fault, Terminal terminal) {
    return say(WrongUsage.of(fault), terminal);
  }

  /** Says what stopped a command. */
  static ExitCode report(Throwable thrown, Terminal terminal, boolean verbose) {
    DoctownException fault = coded(thrown);
    if (terminal.isSilent()) {
      return fault.code().exitCode();
    }
    // A plain refusal has no story to tell.
    if (verbose && (fault != thrown || fault.getCause() != null)) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      trace.toString().lines().forEach(terminal::say);
    }
    if (fault.code() == ErrorCode.BUG && !verbose) {
      fault = new DoctownException(ErrorCode.BUG, fault.getMessage() + traceNote(thrown), thrown);
    }
    return say(fault, terminal);
  }

  /** Says that standard output did not take the result. */
  static ExitCode reportLoss(String why, Terminal terminal) {
    return say(
        new DoctownException(
            ErrorCode.RESULT_UNWRITABLE,
            "standard output did not take all of the result (" + why + "); send it elsewhere"),
        terminal);
  }

  private static ExitCode say(DoctownException fault, Terminal terminal) {
    terminal.say(
        "doctown: " + OneLine.of(String.valueOf(fault.getMessage())) + " (" + fault.code() + ")");
    return fault.code().exitCode();
  }

  /** The fault behind a throwable that runners may have wrapped; a bug when nothing else fits. */
  static DoctownException coded(Throwable thrown) {
    List<Throwable> chain = causes(thrown);
    for (Throwable cause : chain) {
      if (cause instanceof DoctownException fault) {
        return fault;
      }
    }
    for (Throwable cause : chain) {
      if (cause instanceof OutOfMemoryError) {
        return new DoctownException(
            ErrorCode.MEMORY_EXHAUSTED,
            "the heap of "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB is full; give more with DOCTOWN_JAVA_OPTIONS=-Xmx2g, or narrow the build"
                + " with --path or --exclude",
            thrown);
      }
      if (cause instanceof IOException && isDiskFull(cause.getMessage())) {
        return new DoctownException(
            ErrorCode.DISK_FULL,
            "no space left while writing ("
                + cause.getMessage()
                + "); free some, or name another place with --work-dir or --output",
            thrown);
      }
    }
    Throwable root = chain.get(chain.size() - 1);
    return new DoctownException(ErrorCode.BUG, "internal error: " + describe(root), thrown);
  }

  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (@Nullable Throwable cause = thrown;
        cause != null && chain.size() < DEEPEST_CAUSE;
        cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain;
  }

  private static boolean isDiskFull(@Nullable String message) {
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("no space left on device") || lower.contains("disk quota exceeded");
  }

  private static String describe(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static String traceNote(Throwable thrown) {
    try {
      Path file = Files.createTempFile("doctown-", ".trace");
      try (PrintStream out =
          new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
        thrown.printStackTrace(out);
      }
      return "; stack trace in " + file;
    } catch (IOException e) {
      return "; run again with --verbose for the stack trace";
    }
  }
}
