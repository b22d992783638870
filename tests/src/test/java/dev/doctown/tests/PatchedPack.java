package dev.doctown.tests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A pack that claims another format and is in order otherwise. */
final class PatchedPack {
  private static final String FORMAT = "\"format_version\": \"";
  private static final String LOCAL_HEADER = "PK\3\4";
  private static final String CENTRAL_HEADER = "PK\1\2";
  private static final String MANIFEST = "manifest.json";

  private PatchedPack() {}

  /** Changes the manifest and its checksums; the version has as many characters as the old one. */
  static byte[] ofFormat(byte[] pack, String version) {
    byte[] patched = pack.clone();
    // A character for each byte.
    String text = new String(pack, StandardCharsets.ISO_8859_1);
    byte[] bytes = version.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, patched, text.indexOf(FORMAT) + FORMAT.length(), bytes.length);
    ByteBuffer fields = ByteBuffer.wrap(patched).order(ByteOrder.LITTLE_ENDIAN);
    // Offsets of APPNOTE.TXT, 4.3.7 and 4.3.12.
    int local = header(text, LOCAL_HEADER, 30);
    int content = local + 30 + MANIFEST.length() + fields.getShort(local + 28);
    CRC32 checksum = new CRC32();
    checksum.update(patched, content, fields.getInt(local + 18));
    fields.putInt(local + 14, (int) checksum.getValue());
    fields.putInt(header(text, CENTRAL_HEADER, 46) + 16, (int) checksum.getValue());
    return patched;
  }

  private static int header(String text, String signature, int nameOffset) {
    int at = text.indexOf(signature);
    while (!text.startsWith(MANIFEST, at + nameOffset)) {
      at = text.indexOf(signature, at + 1);
    }
    return at;
  }
}
