package dev.doctown.transforms.llama.writing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Joins the bytes of tokens, and passes them on as soon as characters are whole. */
final class Utf8Pieces {
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final Consumer<String> pieces;
  private byte[] held = new byte[0];

  Utf8Pieces(Consumer<String> pieces) {
    this.pieces = pieces;
  }

  void add(byte[] bytes) {
    all.writeBytes(bytes);
    byte[] joined = Arrays.copyOf(held, held.length + bytes.length);
    System.arraycopy(bytes, 0, joined, held.length, bytes.length);
    int whole = wholeCharacters(joined);
    held = Arrays.copyOfRange(joined, whole, joined.length);
    if (whole > 0) {
      pieces.accept(new String(joined, 0, whole, StandardCharsets.UTF_8));
    }
  }

  /** Passes on what is held, whole or not. */
  void finish() {
    if (held.length > 0) {
      pieces.accept(new String(held, StandardCharsets.UTF_8));
      held = new byte[0];
    }
  }

  String text() {
    return all.toString(StandardCharsets.UTF_8);
  }

  /** How many bytes come before a character that the last bytes only begin. */
  private static int wholeCharacters(byte[] bytes) {
    for (int back = 1; back <= Math.min(3, bytes.length); back++) {
      int value = Byte.toUnsignedInt(bytes[bytes.length - back]);
      if (value >= 0xc0) {
        int length = value >= 0xf0 ? 4 : value >= 0xe0 ? 3 : 2;
        return back < length ? bytes.length - back : bytes.length;
      }
      if (value < 0x80) {
        break;
      }
    }
    return bytes.length;
  }
}
