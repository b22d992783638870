package dev.doctown.runners;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A terminal on which results appear: {@link UnsafeCharacters} of a repository or docpack are shown
 * and do nothing. Line ends and tabs are as they are. Takes UTF-8; what is none shows as U+FFFD.
 */
final class ScreenOutput extends FilterOutputStream {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  // The beginning of a character whose end is yet to come.
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean afterReturn;

  ScreenOutput(OutputStream screen) {
    super(screen);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length);
    all.put(rest).put(bytes, start, length).flip();
    show(all, false);
  }

  /** Ends the text: what is left of a character is no character. */
  @Override
  public void flush() throws IOException {
    show(rest, true);
    if (afterReturn) {
      out.write(UnsafeCharacters.shown('\r').getBytes(StandardCharsets.UTF_8));
      afterReturn = false;
    }
    out.flush();
  }

  private void show(ByteBuffer bytes, boolean isEnd) throws IOException {
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    decoder.decode(bytes, text, isEnd);
    if (isEnd) {
      decoder.flush(text);
      decoder.reset();
    }
    rest = bytes.slice();
    StringBuilder shown = new StringBuilder();
    text.flip().codePoints().forEach(point -> show(point, shown));
    out.write(shown.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void show(int point, StringBuilder shown) {
    if (afterReturn) {
      shown.append(point == '\n' ? "\r" : UnsafeCharacters.shown('\r'));
    }
    afterReturn = point == '\r';
    if (point == '\n' || point == '\t' || !UnsafeCharacters.contain(point)) {
      shown.appendCodePoint(point);
    } else if (!afterReturn) {
      shown.append(UnsafeCharacters.shown(point));
    }
  }
}
