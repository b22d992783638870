package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Standard output may be a full disk, or a pipe whose reader has left. */
class LostResultTest {
  private static Run run(String failure, String... arguments) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(failure);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Doctown.run(new Terminal(out, err, false, 80), arguments);
    return new Run(exit, "", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aResultThatIsLostIsAFailure() {
    assertEquals(
        new Run(
            1,
            "",
            "doctown: standard output did not take all of the result (No space left on device);"
                + " send it elsewhere (RESULT_UNWRITABLE)\n"),
        run("No space left on device", "completion", "bash"));
  }

  @Test
  void whatIsNoExceptionIsToldToo() {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int value) {
            throw new UnsatisfiedLinkError("no library");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int exit = Doctown.run(new Terminal(out, err, false, 80), "completion", "bash", "--verbose");

    assertEquals(1, exit);
    List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("java.lang.UnsatisfiedLinkError: no library", lines.get(0));
    String last = lines.get(lines.size() - 1);
    assertTrue(
        last.startsWith("doctown: internal error: java.lang.UnsatisfiedLinkError: no library at "),
        last);
    assertTrue(last.endsWith(" (BUG)"), last);
  }

  @Test
  void aReaderThatHasSeenEnoughIsNone() {
    assertEquals(new Run(0, "", ""), run("Broken pipe", "completion", "bash"));
  }
}
