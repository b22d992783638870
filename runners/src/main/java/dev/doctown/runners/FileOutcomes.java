package dev.doctown.runners;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files of a docpack, counted: the content of some was not read, others were cut
 * by lines, and codes in the table {@code files} say why. Of these the table {@code failures} has
 * only the text that was wanted and could not be processed as meant.
 *
 * @param languages of the files that were not left out
 */
record FileOutcomes(
    Tally languages, Tally withoutContent, Tally bytesWithoutContent, Tally byLines) {
  /** The columns that {@link #codeOf} reads. */
  static final Set<String> COLUMNS =
      Set.of("path", "language", "size_bytes", "skipped", "chunking");

  private static final String BY_LINES = "lines:";
  private static final String REFUSED = "PARSE_";

  static FileOutcomes of(Docpack pack) {
    FileOutcomes outcomes = new FileOutcomes(new Tally(), new Tally(), new Tally(), new Tally());
    try (RowIterator<FileRow> rows = pack.rows(DocpackTable.FILES, COLUMNS)) {
      while (rows.hasNext()) {
        outcomes.add(rows.next());
      }
    }
    return outcomes;
  }

  private void add(FileRow row) {
    String code = codeOf(row);
    if (row.getLanguage() != null && !ErrorCode.FILE_EXCLUDED.name().equals(code)) {
      languages.add(row.getLanguage());
    }
    if (code != null && row.getSkipped() == null) {
      byLines.add(code);
    } else if (code != null) {
      withoutContent.add(code);
      bytesWithoutContent.add(code, row.getSizeBytes());
    }
  }

  /** Why a file has no content or was cut by lines; null for one that was processed as meant. */
  static @Nullable String codeOf(FileRow row) {
    if (row.getSkipped() != null) {
      return row.getSkipped();
    }
    String chunking = row.getChunking();
    return chunking != null && chunking.startsWith(BY_LINES)
        ? chunking.substring(BY_LINES.length())
        : null;
  }

  /** Files that {@code --include} and {@code --exclude} left out. */
  long excluded() {
    return withoutContent.of(ErrorCode.FILE_EXCLUDED.name());
  }

  /** Bytes of these files. */
  long excludedBytes() {
    return bytesWithoutContent.of(ErrorCode.FILE_EXCLUDED.name());
  }

  /** Files that were not left out, and without content or refused by the parser. */
  Tally notParsed() {
    Tally notParsed = new Tally();
    withoutContent
        .counts()
        .forEach(
            (code, files) -> {
              if (!code.equals(ErrorCode.FILE_EXCLUDED.name())) {
                notParsed.add(code, files);
              }
            });
    byLines
        .counts()
        .forEach(
            (code, files) -> {
              if (code.startsWith(REFUSED)) {
                notParsed.add(code, files);
              }
            });
    return notParsed;
  }

  /** What a code says of a file; empty where doctown has no words for it. */
  static String reason(String code) {
    return switch (code) {
      case "FILE_EXCLUDED" -> "left out by --include or --exclude";
      case "FILE_SYMLINK" -> "a symbolic link: recorded, not followed";
      case "FILE_SUBMODULE" -> "a submodule: recorded, not fetched";
      case "FILE_LFS_POINTER" -> "a pointer of Git LFS instead of content";
      case "FILE_BINARY" -> "no text";
      case "LANGUAGE_UNKNOWN" -> "cut by lines: no rule knows the language";
      case "LANGUAGE_WITHOUT_PARSER" -> "cut by lines: the language has no grammar here";
      default -> "";
    };
  }
}
