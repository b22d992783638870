package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new ByteArrayOutputStream(), err, false, Integer.MAX_VALUE);

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aCodedFaultIsFoundBehindWhatRunnersWrapAroundIt() {
    Throwable wrapped =
        new RuntimeException(
            new IllegalStateException(
                new DoctownException(ErrorCode.FETCH_FAILED, "https://x/y: refused")));

    assertEquals(ExitCode.REPOSITORY_UNREADABLE, Faults.report(wrapped, terminal, false));
    assertEquals("doctown: https://x/y: refused (FETCH_FAILED)\n", said());
  }

  @Test
  void aFullDiskIsNamed() {
    assertEquals(
        ExitCode.FAILED,
        Faults.report(
            new RuntimeException(new IOException("/w/runs/7: No space left on device")),
            terminal,
            false));
    assertEquals(
        "doctown: no space left while writing (/w/runs/7: No space left on device); free some, or"
            + " name another place with --work-dir or --output (DISK_FULL)\n",
        said());
  }

  @Test
  void aBugGetsOneLineAndATraceInAFile() throws IOException {
    IllegalStateException bug = new IllegalStateException("first\nsecond");

    assertEquals(ExitCode.FAILED, Faults.report(bug, terminal, false));

    assertEquals(1, said().lines().count());
    assertTrue(
        said()
            .startsWith(
                "doctown: internal error: java.lang.IllegalStateException: first second at"
                    + " dev.doctown.runners.FaultsTest.aBugGetsOneLineAndATraceInAFile("),
        said());
    Path trace = Path.of(said().replaceAll("(?s).*stack trace in (\\S+) \\(BUG\\)\n", "$1"));
    assertTrue(
        Files.readString(trace).startsWith("java.lang.IllegalStateException: first\nsecond\n\tat"));
    Files.delete(trace);
  }

  @Test
  void verbosePrintsTheTrace() {
    Faults.report(new IllegalStateException("broken"), terminal, true);

    assertTrue(said().startsWith("java.lang.IllegalStateException: broken\n\tat "), said());
    assertTrue(said().endsWith(" (BUG)\n"), said());
  }

  @Test
  void noLineOfStandardErrorSteersTheTerminal() {
    terminal.say("doctown: \u001b[31m\u202ered\n");
    Faults.report(new IllegalStateException("\u001b[31mred"), terminal, true);

    assertTrue(
        said()
            .startsWith(
                "doctown: \\x1b[31m\\u202ered\\x0a\n"
                    + "java.lang.IllegalStateException: \\x1b[31mred\n\tat "),
        said());
    assertEquals(-1, said().indexOf('\u001b'));
  }

  @Test
  void aFullHeapIsNoBug() {
    assertEquals(
        ErrorCode.MEMORY_EXHAUSTED,
        Faults.coded(new RuntimeException(new OutOfMemoryError("Java heap space"))).code());
  }

  @Test
  void nothingIsSaidAfterTheLastWord() {
    terminal.lastWord("doctown: interrupted");

    assertEquals(
        ExitCode.FAILED, Faults.report(new IllegalStateException("shaken"), terminal, false));
    assertEquals("doctown: interrupted\n", said());
  }

  @Test
  void textOfARepositoryCannotWriteToTheTerminal() {
    assertEquals("a b \\x1b[31m\\x07", OneLine.of("a\r\n\tb \u001b[31m\u0007"));
    assertEquals("a\\u202eb\\u2066", OneLine.of("a\u202eb\u2066"));
  }
}
