package dev.doctown.docpack;

import dev.doctown.docpack.table.CorruptTableException;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What went wrong with a pack, as coded faults with one-line messages. */
final class PackFaults {
  private PackFaults() {}

  /** Bytes of a pack that are not what doctown writes. */
  static DoctownException corrupt(String pack, String what, @Nullable Throwable cause) {
    return new DoctownException(
        ErrorCode.PACK_CORRUPT,
        pack + " is damaged: " + oneLine(what) + "; copy it again or build it anew",
        cause);
  }

  /** A file that does not even begin as a docpack does. */
  static DoctownException foreign(String file, IOException cause) {
    return new DoctownException(
        ErrorCode.PACK_CORRUPT,
        file + " is no docpack; name a .docpack file, or make one with: doctown build --repo PATH",
        cause);
  }

  /** A failure while reading, of the bytes or of the disk. */
  static DoctownException reading(String pack, String part, Exception cause) {
    if (cause instanceof DoctownException fault) {
      return fault;
    }
    if (cause instanceof ClosedByInterruptException) {
      return new DoctownException(
          ErrorCode.INTERRUPTED, "interrupted while reading " + pack, cause);
    }
    return corrupt(pack, part + ": " + describe(cause), cause);
  }

  /** A failure while decoding a table, of which libraries speak in words of their own. */
  static DoctownException decoding(String pack, String table, Exception cause) {
    boolean told =
        cause instanceof DoctownException
            || cause instanceof ClosedByInterruptException
            || cause instanceof CorruptTableException;
    return told
        ? reading(pack, "table " + table, cause)
        : corrupt(pack, "table " + table + ": its bytes cannot be decoded", cause);
  }

  /** A failure while writing to a place the user chose. */
  static DoctownException writing(Path place, ErrorCode unusable, IOException cause) {
    String reason = describe(cause);
    if (reason.toLowerCase(Locale.ROOT).contains("no space left")
        || reason.toLowerCase(Locale.ROOT).contains("quota exceeded")) {
      return new DoctownException(
          ErrorCode.DISK_FULL, place + ": the disk is full; free space and build again", cause);
    }
    String what =
        cause instanceof AccessDeniedException
            ? "no permission to write there"
            : cause instanceof NoSuchFileException ? "the folder does not exist" : reason;
    return new DoctownException(
        unusable, place + ": " + what + "; name a writable folder on a local disk", cause);
  }

  private static String describe(Exception cause) {
    String message = cause.getMessage();
    return oneLine(message == null ? cause.getClass().getSimpleName() : message);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
