package dev.doctown.transforms.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * What a child wrote last on standard output and error: so many lines, each cut, whatever it
 * writes. Of a JVM's report of a crash only the head is kept, since the rest would push it out.
 */
final class LastWords {
  private static final int LINES = 20;
  private static final int LINE_BYTES = 400;
  private static final String REPORT = "# A fatal error has been detected by the Java Runtime";

  /** What the head of a report says beside the reason and the place. */
  private static final Pattern REPORT_NOISE =
      Pattern.compile(
          "(?!# ).*|# (JRE version|Java VM|CreateCore|If you would like).*|# .*https?:.*");

  private final Deque<String> lines = new ArrayDeque<>();
  private final byte[] line = new byte[LINE_BYTES];
  private int length;
  private boolean inReport;

  /** Reads to the end. */
  void drain(InputStream stream) {
    byte[] buffer = new byte[8192];
    try (stream) {
      int count;
      while ((count = stream.read(buffer)) >= 0) {
        take(buffer, count);
      }
    } catch (IOException e) {
      // The stream of a killed child ends one way or the other.
    }
  }

  synchronized void take(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        endLine();
      } else if (length < LINE_BYTES) {
        line[length++] = bytes[i];
      }
    }
  }

  private void endLine() {
    String text = new String(line, 0, length, StandardCharsets.UTF_8).strip();
    length = 0;
    inReport |= text.startsWith(REPORT);
    if (text.isEmpty() || text.equals("#") || (inReport && isNoise(text))) {
      return;
    }
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(text);
  }

  /** The report's head comes twice, on standard output and on standard error. */
  private boolean isNoise(String text) {
    return REPORT_NOISE.matcher(text).matches() || lines.contains(text);
  }

  /** The lines, the last one last, joined to one. */
  synchronized String text() {
    if (length > 0) {
      endLine();
    }
    return String.join(" | ", lines);
  }
}
