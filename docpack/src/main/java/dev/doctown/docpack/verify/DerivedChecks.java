package dev.doctown.docpack.verify;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.EntrySink;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.page.Pages;
import dev.doctown.docpack.search.SearchIndex;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes everything that a pack derives from its tables once more, and compares: a page says what
 * the tables say, or it was changed. Meant for a pack whose entries and tables are in order.
 *
 * <p>Memory and disk are those of writing these entries; pages are held one at a time.
 */
public final class DerivedChecks {
  private static final String SEARCH = "search/";
  private static final String PAGES = "docs/";

  private final Docpack pack;
  private final Findings findings = new Findings();
  private final Set<String> made = new HashSet<>();

  private DerivedChecks(Docpack pack) {
    this.pack = pack;
  }

  /**
   * Whether this doctown can tell how the pack's pages must read: another version words and lays
   * them out in its own way.
   *
   * @param version of this doctown
   */
  public static boolean apply(Docpack pack, String version) {
    return pack.manifest().description().generatorVersion().equals(version);
  }

  /**
   * Checks pages, drawings and search index.
   *
   * @param scratch an existing folder for temporary files, which are removed at the end
   * @return what is wrong, at most 1,000 findings; empty when nothing is
   * @throws DoctownException when the pack cannot be read
   */
  public static List<Finding> check(Docpack pack, Path scratch) {
    DerivedChecks checks = new DerivedChecks(pack);
    try {
      EntrySink compared = checks::compare;
      new Pages().write(pack.manifest().description(), pack, compared);
      new SearchIndex(scratch).write(pack.manifest().description(), pack, compared);
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.WORK_DIRECTORY_UNUSABLE,
          scratch + ": " + e.getMessage() + "; name a writable folder with -Djava.io.tmpdir",
          e);
    }
    for (String path : pack.entries()) {
      if ((path.startsWith(PAGES) || path.startsWith(SEARCH)) && !checks.made.contains(path)) {
        checks.finding(path, "is nothing that the tables give");
      }
    }
    return checks.findings.list();
  }

  private void compare(String path, EntrySink.Body body) throws IOException {
    made.add(path);
    Manifest.Entry entry = pack.manifest().entries().get(path);
    if (entry == null) {
      finding(path, "is missing; the tables give it");
    } else if (!sha256(body).equals(entry.sha256())) {
      finding(
          path, path.startsWith(SEARCH) ? "is not what the tables give" : difference(path, body));
    }
  }

  private static String sha256(EntrySink.Body body) throws IOException {
    MessageDigest digest = Digests.newSha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      body.writeTo(out);
    }
    return Digests.hex(digest.digest());
  }

  private String difference(String path, EntrySink.Body body) throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    body.writeTo(expected);
    return FirstDifference.of(written(path), expected.toString(StandardCharsets.UTF_8));
  }

  /** An entry of the pack; what keeps it from being read is no fault of the scratch folder. */
  private String written(String path) {
    try (InputStream in =
        pack.open(path)
            .orElseThrow(
                () -> new DoctownException(ErrorCode.PACK_CORRUPT, path + " is missing"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.PACK_CORRUPT,
          path + " cannot be read: " + e.getMessage() + "; copy the pack again or build it anew",
          e);
    }
  }

  private void finding(String path, String message) {
    findings.add(Finding.Code.DERIVED, path, message);
  }
}
