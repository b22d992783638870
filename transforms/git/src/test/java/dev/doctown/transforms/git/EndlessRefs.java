package dev.doctown.transforms.git;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says the beginning of git's protocol, and then ref after ref. */
final class EndlessRefs implements Closeable {
  private final OutputStream out;

  EndlessRefs(OutputStream out) {
    this.out = new BufferedOutputStream(out);
  }

  void line(String text) throws IOException {
    String framed = String.format(Locale.ROOT, "%04x", text.length() + 4) + text;
    out.write(framed.getBytes(StandardCharsets.US_ASCII));
  }

  void end() throws IOException {
    out.write("0000".getBytes(StandardCharsets.US_ASCII));
  }

  /** Names HEAD and ends the announcement. */
  void offerOneRef() throws IOException {
    line("1".repeat(40) + " HEAD\0ofs-delta side-band-64k multi_ack_detailed no-done shallow\n");
    end();
  }

  /** Says the same until the other side hangs up. */
  void repeat(String text) throws IOException {
    while (true) {
      line(text);
    }
  }

  /** Sends refs until the other side hangs up. */
  void send() throws IOException {
    String id = "1".repeat(40);
    line(id + " HEAD\0ofs-delta side-band-64k multi_ack_detailed no-done\n");
    for (long number = 0; ; number++) {
      line(id + " refs/heads/branch-" + number + "\n");
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
