package dev.doctown.transforms.llama;

import dev.doctown.transforms.spi.GenerationListener.Part;
import java.nio.charset.StandardCharsets;

/** A piece of what is being written, between the processes: a byte for the part, and UTF-8. */
record ServicePiece(Part part, String text) {
  private static final byte THINKING = 'T';
  private static final byte ANSWER = 'A';

  static ServicePiece read(byte[] bytes) {
    return new ServicePiece(
        bytes[0] == THINKING ? Part.THINKING : Part.ANSWER,
        new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[utf8.length + 1];
    bytes[0] = part == Part.THINKING ? THINKING : ANSWER;
    System.arraycopy(utf8, 0, bytes, 1, utf8.length);
    return bytes;
  }
}
