package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenOutputTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ScreenOutput output = new ScreenOutput(screen);

  private String shown(byte[] bytes) throws IOException {
    screen.reset();
    for (byte each : bytes) {
      output.write(each);
    }
    output.flush();
    String byByte = screen.toString(StandardCharsets.UTF_8);
    screen.reset();
    output.write(bytes);
    output.flush();
    assertEquals(byByte, screen.toString(StandardCharsets.UTF_8));
    return byByte;
  }

  private String shown(String text) throws IOException {
    return shown(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void plainTextIsAsItIs() throws IOException {
    assertEquals("a\tb\r\nна\u0308 🙂 שלום\n", shown("a\tb\r\nна\u0308 🙂 שלום\n"));
  }

  @Test
  void whatWouldSteerTheTerminalIsShown() throws IOException {
    assertEquals("\\x1b[31mred\\x9b\\x07", shown("\u001b[31mred\u009b\u0007"));
    assertEquals("over\\x0dwritten\\x0d\\x0d", shown("over\rwritten\r\r"));
    assertEquals("if \\u202e\\u2066x\\u2069", shown("if \u202e\u2066x\u2069"));
  }

  @Test
  void bytesThatAreNoTextAreReplaced() throws IOException {
    assertEquals("a\ufffdb\ufffd", shown(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xC3}));
  }
}
