package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.ErrorCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells by its first bytes why a content is no text that could be cut. */
final class Contents {
  private static final int BINARY_WINDOW = 8 << 10;
  private static final int LARGEST_LFS_POINTER = 1024;
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII);

  private Contents() {}

  /** A UTF-16 mark, a NUL in the first 8 KiB, a Git LFS pointer; null for text. */
  static @Nullable ErrorCode refusal(byte[] bytes) {
    if (beginsWithUtf16Mark(bytes)) {
      return ErrorCode.FILE_UTF16;
    }
    int window = Math.min(bytes.length, BINARY_WINDOW);
    for (int i = 0; i < window; i++) {
      if (bytes[i] == 0) {
        return ErrorCode.FILE_BINARY;
      }
    }
    return isLfsPointer(bytes) ? ErrorCode.FILE_LFS_POINTER : null;
  }

  private static boolean beginsWithUtf16Mark(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE && !isUtf32(bytes))
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  /** Whether a mark that begins as that of UTF-16 is that of UTF-32: no text begins with a NUL. */
  private static boolean isUtf32(byte[] bytes) {
    return bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0;
  }

  private static boolean isLfsPointer(byte[] bytes) {
    if (bytes.length < LFS_POINTER.length || bytes.length > LARGEST_LFS_POINTER) {
      return false;
    }
    for (int i = 0; i < LFS_POINTER.length; i++) {
      if (bytes[i] != LFS_POINTER[i]) {
        return false;
      }
    }
    return true;
  }
}
