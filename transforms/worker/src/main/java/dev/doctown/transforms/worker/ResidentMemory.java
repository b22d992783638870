package dev.doctown.transforms.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The physical memory of a process. */
final class ResidentMemory {
  private static final Pattern STATUS_LINE = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
  private static final boolean HAS_PROC = Files.isReadable(Path.of("/proc/self/status"));

  private ResidentMemory() {}

  /** Whether a look costs microseconds, and no process. */
  static boolean isCheap() {
    return HAS_PROC;
  }

  /** Bytes; zero of a process that is gone, or where nothing tells. */
  static long of(long process) {
    try {
      return HAS_PROC ? fromProc(process) : fromPs(process);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private static long fromProc(long process) throws IOException {
    Matcher matcher =
        STATUS_LINE.matcher(Files.readString(Path.of("/proc", Long.toString(process), "status")));
    return matcher.find() ? Long.parseLong(matcher.group(1)) << 10 : 0;
  }

  static long fromPs(long process) throws IOException {
    Process ps =
        new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return output.isEmpty() ? 0 : Long.parseLong(output) << 10;
  }
}
