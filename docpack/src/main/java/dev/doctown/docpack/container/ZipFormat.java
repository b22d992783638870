package dev.doctown.docpack.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The headers of the archive, as PKWARE's APPNOTE 6.3 lays them out, with nothing left to choose:
 * every entry is stored, its name is UTF-8, its time 1980-01-01T00:00:00, its attributes 0; there
 * are no comments and no extra field but ZIP64's, and that only where a number does not fit.
 *
 * <p>An archive is: for each entry its local header and its content, then the central headers in
 * the same order, then the end record. So the bytes of all headers follow from paths, sizes and
 * checksums alone, and a reader can compare them with what it finds.
 */
final class ZipFormat {
  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int END_SIGNATURE = 0x06054b50;
  static final int END64_SIGNATURE = 0x06064b50;
  static final int LOCATOR64_SIGNATURE = 0x07064b50;

  static final int LOCAL_BYTES = 30;
  static final int CENTRAL_BYTES = 46;
  static final int END_BYTES = 22;
  static final int END64_BYTES = 56;
  static final int LOCATOR64_BYTES = 20;

  /** A 32-bit field with this value means that ZIP64 has the number. */
  static final long LIMIT32 = 0xFFFF_FFFFL;

  /** A 16-bit field with this value means that ZIP64 has the number. */
  static final int LIMIT16 = 0xFFFF;

  private static final int EXTRA64 = 0x0001;
  private static final short STORED_VERSION = 10;
  private static final short ZIP64_VERSION = 45;
  private static final short UTF8_FLAG = 1 << 11;
  private static final short STORED = 0;
  private static final short MIDNIGHT = 0;
  private static final short NEW_YEAR_1980 = (1 << 5) | 1;

  private ZipFormat() {}

  static byte[] localHeader(StoredEntry entry) {
    byte[] path = entry.path().getBytes(StandardCharsets.UTF_8);
    boolean large = entry.size() >= LIMIT32;
    int extra = large ? 4 + 2 * Long.BYTES : 0;
    byte[] bytes = new byte[LOCAL_BYTES + path.length + extra];
    ByteBuffer header = littleEndian(bytes);
    header.putInt(LOCAL_SIGNATURE);
    putCommon(header, entry, large ? ZIP64_VERSION : STORED_VERSION, path.length, extra);
    header.put(path);
    if (large) {
      putExtra64(header, entry.size(), entry.size());
    }
    return bytes;
  }

  static byte[] centralHeader(StoredEntry entry, long offset) {
    byte[] path = entry.path().getBytes(StandardCharsets.UTF_8);
    boolean large = entry.size() >= LIMIT32;
    boolean far = offset >= LIMIT32;
    int extra = large || far ? 4 + (large ? 2 * Long.BYTES : 0) + (far ? Long.BYTES : 0) : 0;
    short version = large || far ? ZIP64_VERSION : STORED_VERSION;
    byte[] bytes = new byte[CENTRAL_BYTES + path.length + extra];
    ByteBuffer header = littleEndian(bytes);
    header.putInt(CENTRAL_SIGNATURE).putShort(version);
    putCommon(header, entry, version, path.length, extra);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    header.putInt((int) Math.min(offset, LIMIT32)).put(path);
    if (large && far) {
      putExtra64(header, entry.size(), entry.size(), offset);
    } else if (large) {
      putExtra64(header, entry.size(), entry.size());
    } else if (far) {
      putExtra64(header, offset);
    }
    return bytes;
  }

  static byte[] end(long entries, long centralSize, long centralOffset) {
    boolean large = entries >= LIMIT16 || centralSize >= LIMIT32 || centralOffset >= LIMIT32;
    byte[] bytes = new byte[(large ? END64_BYTES + LOCATOR64_BYTES : 0) + END_BYTES];
    ByteBuffer end = littleEndian(bytes);
    if (large) {
      end.putInt(END64_SIGNATURE).putLong(END64_BYTES - 12);
      end.putShort(ZIP64_VERSION).putShort(ZIP64_VERSION).putInt(0).putInt(0);
      end.putLong(entries).putLong(entries).putLong(centralSize).putLong(centralOffset);
      end.putInt(LOCATOR64_SIGNATURE).putInt(0).putLong(centralOffset + centralSize).putInt(1);
    }
    short count = (short) Math.min(entries, LIMIT16);
    end.putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0).putShort(count);
    end.putShort(count).putInt((int) Math.min(centralSize, LIMIT32));
    end.putInt((int) Math.min(centralOffset, LIMIT32)).putShort((short) 0);
    return bytes;
  }

  /** The fields that local and central headers share. */
  private static void putCommon(
      ByteBuffer header, StoredEntry entry, short version, int pathLength, int extraLength) {
    int size = (int) Math.min(entry.size(), LIMIT32);
    header.putShort(version).putShort(UTF8_FLAG).putShort(STORED);
    header.putShort(MIDNIGHT).putShort(NEW_YEAR_1980);
    header.putInt(entry.crc32()).putInt(size).putInt(size);
    header.putShort((short) pathLength).putShort((short) extraLength);
  }

  private static void putExtra64(ByteBuffer header, long... values) {
    header.putShort((short) EXTRA64).putShort((short) (values.length * Long.BYTES));
    for (long value : values) {
      header.putLong(value);
    }
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
