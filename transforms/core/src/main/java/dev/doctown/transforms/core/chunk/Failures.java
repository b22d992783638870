package dev.doctown.transforms.core.chunk;

import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;

/**
 * Which codes are failures, and what they say.
 *
 * <p>A failure is text that was wanted and could not be processed as meant. What is no text by
 * nature (binary, symbolic link, submodule, LFS pointer), what the user excluded, and a language
 * nobody parses are no failures: {@code files.skipped} and {@code files.chunking} say so.
 */
final class Failures {
  private Failures() {}

  /** The row for a code, or none where the code is no failure. */
  static List<FailureRow> of(String path, ErrorCode code, long size) {
    String reason = reason(code, size);
    if (reason.isEmpty()) {
      return List.of();
    }
    String stage = code.name().startsWith("FILE_") ? "read" : "chunk";
    return List.of(
        FailureRow.newBuilder()
            .setStage(stage)
            .setSubject(path)
            .setCode(code.name())
            .setMessage(path + ": " + reason)
            .build());
  }

  private static String reason(ErrorCode code, long size) {
    return switch (code) {
      case FILE_TOO_LARGE ->
          size + " bytes are more than the limit for a file; raise --max-file-bytes to read it";
      case FILE_UTF16 -> "is UTF-16, UTF-8 expected; convert it";
      case FILE_UNREADABLE -> "cannot be read; check its permissions and the object database";
      case FILE_CHANGED -> "changed while it was read; build again";
      case PARSE_TOO_LARGE -> size + " bytes are too many for the parser; cut by lines";
      case PARSE_NUL_BYTE -> "has NUL bytes, which no parser is fed; cut by lines";
      case PARSE_LONG_LINE -> "has a line too long for the parser; cut by lines";
      case PARSE_TOO_DEEP -> "is nested too deeply for the parser; cut by lines";
      case PARSE_REPETITION -> "repeats itself too long for the parser; cut by lines";
      case PARSE_BUDGET -> "used up the parser's budget; cut by lines";
      case PARSE_CRASHED -> "made the parser fail; cut by lines";
      case PARSE_WITH_ERRORS ->
          "more than a tenth of it fits no rule of its language; symbols may be missing or wrong";
      default -> "";
    };
  }
}
