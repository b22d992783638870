package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * A fault with a stable code. The message is one line: what it was, what was expected, what to do.
 */
public class DoctownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public DoctownException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public DoctownException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
