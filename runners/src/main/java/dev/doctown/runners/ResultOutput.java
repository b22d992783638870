package dev.doctown.runners;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it lost something; a {@link java.io.PrintStream} does not tell. */
final class ResultOutput extends FilterOutputStream {
  private static final String READER_IS_GONE = "Broken pipe";

  private @Nullable IOException failure;

  ResultOutput(OutputStream out) {
    super(out);
  }

  /**
   * Why something was lost; null when nothing was, or when who was reading wanted no more, as
   * {@code head} does.
   */
  @Nullable String loss() {
    return failure == null || readerIsGone() ? null : BuildTarget.reason(failure);
  }

  /** Whether who was reading wants no more. */
  boolean readerIsGone() {
    return failure != null && READER_IS_GONE.equals(failure.getMessage());
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  private IOException remembered(IOException e) {
    failure = failure == null ? e : failure;
    return e;
  }
}
