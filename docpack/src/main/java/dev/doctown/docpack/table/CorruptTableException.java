package dev.doctown.docpack.table;

/** A table's bytes are not what a docpack holds; the message completes "the table is damaged:". */
public final class CorruptTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorruptTableException(String message) {
    super(message);
  }
}
