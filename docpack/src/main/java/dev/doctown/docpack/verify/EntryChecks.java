package dev.doctown.docpack.verify;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.ExtractedRows;
import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDigests;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds the entries of a pack to its manifest, and the manifest to its form. */
final class EntryChecks {
  private static final String MANIFEST = "manifest.json";
  private static final int BUFFER_BYTES = 1 << 16;

  private EntryChecks() {}

  static void check(Docpack pack, Findings findings) {
    Manifest manifest = pack.manifest();
    checkOrder(pack.entries(), findings);
    // What a later minor version adds to the manifest is unknown here, so its form cannot be told.
    if (manifest.formatVersion().equals(Docpack.FORMAT_VERSION)
        && !Arrays.equals(manifest.toJson(), bytes(pack, MANIFEST))) {
      findings.add(
          Finding.Code.MANIFEST_FORM, MANIFEST, "is not written as doctown writes a manifest");
    }
    for (Map.Entry<String, Manifest.Entry> entry : manifest.entries().entrySet()) {
      checkDigest(pack, entry.getKey(), entry.getValue().sha256(), findings);
    }
    PackDigests digests = digests(manifest, new TreeMap<>(Utf8Order.INSTANCE));
    checkDigest("vectors_digest", manifest.vectorsDigest(), digests.vectors(), findings);
    checkDigest("texts_digest", manifest.textsDigest(), digests.texts(), findings);
  }

  /** The digest of which the tables must be read; for a pack whose entries are whole. */
  static void checkStructure(Docpack pack, Findings findings) {
    Manifest manifest = pack.manifest();
    checkDigest(
        "structure_digest",
        manifest.structureDigest(),
        digests(manifest, ExtractedRows.read(pack)).structure(),
        findings);
  }

  private static PackDigests digests(Manifest manifest, SortedMap<String, String> extracted) {
    return PackDigests.of(manifest.description().options(), manifest.entries(), extracted);
  }

  private static void checkOrder(List<String> paths, Findings findings) {
    for (int i = 3; i < paths.size(); i++) {
      if (Utf8Order.INSTANCE.compare(paths.get(i - 1), paths.get(i)) >= 0) {
        findings.add(Finding.Code.ENTRY_ORDER, paths.get(i), "stands behind " + paths.get(i - 1));
      }
    }
  }

  private static void checkDigest(Docpack pack, String path, String expected, Findings findings) {
    try (InputStream in = open(pack, path)) {
      MessageDigest digest = Digests.newSha256();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      String actual = Digests.hex(digest.digest());
      if (!actual.equals(expected)) {
        findings.add(
            Finding.Code.ENTRY_DIGEST, path, "has SHA-256 " + actual + ", expected " + expected);
      }
    } catch (DoctownException | IOException e) {
      findings.add(Finding.Code.ENTRY_DIGEST, path, String.valueOf(e.getMessage()));
    }
  }

  private static void checkDigest(String name, String written, String computed, Findings findings) {
    if (!written.equals(computed)) {
      findings.add(
          Finding.Code.DIGEST, MANIFEST, name + " is " + written + ", expected " + computed);
    }
  }

  private static byte[] bytes(Docpack pack, String path) {
    try (InputStream in = open(pack, path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DoctownException(ErrorCode.PACK_CORRUPT, path + ": " + e.getMessage(), e);
    }
  }

  private static InputStream open(Docpack pack, String path) {
    return pack.open(path)
        .orElseThrow(
            () -> new DoctownException(ErrorCode.PACK_CORRUPT, path + " is not in the pack"));
  }
}
