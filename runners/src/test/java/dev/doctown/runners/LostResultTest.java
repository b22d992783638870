package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
  void aReaderThatHasSeenEnoughIsNone() {
    assertEquals(new Run(0, "", ""), run("Broken pipe", "completion", "bash"));
  }
}
