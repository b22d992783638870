package dev.doctown.docpack.verify;

import dev.doctown.docpack.Docpack;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks every promise of a docpack that can be checked: first the bytes (headers, checksums,
 * digests, manifest), and when these are whole, what the tables say of each other; with the source,
 * that they say the same as the source.
 *
 * <p>Memory is bounded by the pack's ids: about 60 bytes a file, chunk, symbol and vector.
 */
public final class DocpackVerifier {
  private DocpackVerifier() {}

  /**
   * Verifies a pack by itself.
   *
   * @return what is wrong, at most 1,000 findings; empty for a pack that keeps its promises
   * @throws DoctownException {@link ErrorCode#PACK_NOT_FOUND}, {@link ErrorCode#PACK_TOO_NEW} or
   *     {@link ErrorCode#PACK_TOO_OLD}; damage is a finding
   */
  public static List<Finding> verify(Path pack) {
    return verify(pack, null);
  }

  /**
   * Verifies a pack by itself and against its source.
   *
   * @param source the source as it was read for the pack, with its listing; null for none
   */
  public static List<Finding> verify(Path pack, @Nullable RepositorySnapshot source) {
    Findings findings = new Findings();
    try (Docpack docpack = Docpack.open(pack)) {
      EntryChecks.check(docpack, findings);
      if (findings.list().isEmpty()) {
        tables(docpack, source, findings);
      }
    } catch (DoctownException e) {
      if (e.code() != ErrorCode.PACK_CORRUPT) {
        throw e;
      }
      findings.add(
          Finding.Code.CONTAINER,
          String.valueOf(pack.getFileName()),
          String.valueOf(e.getMessage()));
    }
    return findings.list();
  }

  private static void tables(Docpack pack, @Nullable RepositorySnapshot source, Findings findings) {
    try {
      EntryChecks.checkStructure(pack, findings);
      TableChecks.check(pack, findings);
      if (source != null) {
        SourceChecks.check(pack, source, findings);
      }
    } catch (DoctownException e) {
      if (e.code() != ErrorCode.PACK_CORRUPT) {
        throw e;
      }
      findings.add(Finding.Code.TABLE_UNREADABLE, "tables", String.valueOf(e.getMessage()));
    }
  }
}
