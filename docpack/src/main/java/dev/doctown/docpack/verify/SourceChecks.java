package dev.doctown.docpack.verify;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the table {@code files} to the source. That chunks concatenate to the content each row
 * names is checked by {@link ChunkChecks}, so equal digests here mean equal bytes.
 */
final class SourceChecks {
  /** The option that narrows a pack to a folder. */
  private static final String PATH_OPTION = "path";

  private final RepositorySnapshot source;
  private final Findings findings;
  private final TableScan<FileRow> rows;
  private final String folder;

  private SourceChecks(
      TableScan<FileRow> rows, String folder, RepositorySnapshot source, Findings findings) {
    this.rows = rows;
    this.folder = folder;
    this.source = source;
    this.findings = findings;
  }

  static void check(Docpack pack, RepositorySnapshot source, Findings findings) {
    RepositoryIdentity expected = pack.manifest().description().source();
    RepositoryIdentity actual = source.identity();
    if (!Objects.equals(expected.commit(), actual.commit())
        || !expected.contentHash().equals(actual.contentHash())) {
      findings.add(
          Finding.Code.SOURCE_STATE,
          expected.name(),
          "the source is " + state(actual) + "; the pack was made from " + state(expected));
    }
    String folder = pack.manifest().description().options().getOrDefault(PATH_OPTION, "");
    try (TableScan<FileRow> rows =
        new TableScan<>(
            DocpackTable.FILES.tableName(),
            pack.rows(DocpackTable.FILES),
            DocpackTable.FILES.order(),
            FileRow::getPath,
            new Findings())) {
      new SourceChecks(rows, folder, source, findings).check();
    }
  }

  private static String state(RepositoryIdentity identity) {
    String commit = identity.commit();
    return (commit == null ? "a folder without commits" : "commit " + commit)
        + ", content "
        + identity.contentHash();
  }

  private void check() {
    Iterator<RepositoryFile> listing = source.files().stream().filter(this::isInFolder).iterator();
    FileRow row = next(rows);
    RepositoryFile file = next(listing);
    while (row != null || file != null) {
      int order =
          row == null
              ? 1
              : file == null ? -1 : Utf8Order.INSTANCE.compare(row.getPath(), file.path());
      if (row != null && order < 0) {
        findings.add(Finding.Code.SOURCE_FILE, rows.subject(row), "is not in the source");
        row = next(rows);
      } else if (file != null && order > 0) {
        findings.add(Finding.Code.SOURCE_FILE, file.path(), "is in the source, not in files");
        file = next(listing);
      } else if (row != null && file != null) {
        compare(row, file);
        row = next(rows);
        file = next(listing);
      }
    }
  }

  private static <T> @Nullable T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }

  private boolean isInFolder(RepositoryFile file) {
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return file.path().startsWith(prefix) || file.path().equals(folder);
  }

  private void compare(FileRow row, RepositoryFile file) {
    String blob = row.getGitBlob();
    if (row.getSizeBytes() != file.size() || (blob != null && !blob.equals(file.blob()))) {
      findings.add(
          Finding.Code.SOURCE_CONTENT,
          rows.subject(row),
          "says "
              + row.getSizeBytes()
              + " bytes, blob "
              + blob
              + "; the source has "
              + file.size()
              + ", "
              + file.blob());
      return;
    }
    String digest = row.getContentSha256();
    if (digest != null) {
      compareContent(row, file, digest);
    }
  }

  private void compareContent(FileRow row, RepositoryFile file, String digest) {
    try {
      String actual = Digests.sha256(source.read(file, Math.toIntExact(file.size())));
      if (!actual.equals(digest)) {
        findings.add(
            Finding.Code.SOURCE_CONTENT,
            rows.subject(row),
            "says SHA-256 " + digest + "; the source has " + actual);
      }
    } catch (DoctownException | IOException e) {
      findings.add(
          Finding.Code.SOURCE_CONTENT, rows.subject(row), "cannot be compared: " + e.getMessage());
    }
  }
}
