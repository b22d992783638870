package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DownloadDisplayTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void rateAndTimeLeftAreOfThisDownloadAlone() {
    DownloadDisplay display =
        new DownloadDisplay(new Terminal(new ByteArrayOutputStream(), err, false, 80), clock::get);

    display.at("m.gguf", 1_000_000_000, 5_000_000_000L);
    clock.addAndGet(20_000_000_000L);
    display.at("m.gguf", 2_000_000_000, 5_000_000_000L);
    clock.addAndGet(60_000_000_000L);
    display.at("m.gguf", 5_000_000_000L, 5_000_000_000L);
    display.finish();

    assertEquals(
        "  download 1,000 of 5,000 MB\n"
            + "  download 2,000 of 5,000 MB, 50.0 MB/s, 1 min 0 s left\n"
            + "  download 5,000 MB, 50.0 MB/s\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFileThatNothingVouchesForIsTold() {
    DownloadDisplay display =
        new DownloadDisplay(new Terminal(new ByteArrayOutputStream(), err, false, 80), clock::get);

    display.unverified("m.gguf", "ab12");

    assertEquals(
        "doctown: the hub announces no SHA-256 of m.gguf, so nothing says that these are the bytes"
            + " that were meant; they have ab12: compare it with what the model's makers publish\n",
        err.toString(StandardCharsets.UTF_8));
  }
}
