package dev.doctown.docpack.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the end of an archive lists. Only what the headers follow from is read here: paths, sizes,
 * checksums and where the list starts; {@link Container#checkLayout} holds the rest to it.
 */
record CentralDirectory(List<StoredEntry> entries, long offset) {
  /** About half a million entries; the list is held in memory. */
  private static final int MAXIMUM_BYTES = 64 << 20;

  static CentralDirectory read(FileSlice file) throws IOException {
    Range range = range(file);
    if (range.size < 0 || range.size > MAXIMUM_BYTES || range.offset < 0) {
      throw new IOException("its list of entries claims " + range.size + " bytes");
    }
    ByteBuffer bytes = read(file, range.offset, (int) range.size);
    List<StoredEntry> entries = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    long left = file.size();
    while (bytes.hasRemaining()) {
      StoredEntry entry = entry(bytes);
      left -= entry.size();
      if (entry.size() < 0 || left < 0) {
        throw new IOException("entry " + entry.path() + " claims " + entry.size() + " bytes");
      }
      if (!EntryPaths.isValid(entry.path()) || !paths.add(entry.path())) {
        throw new IOException("the path of entry " + entries.size() + " is invalid or used twice");
      }
      entries.add(entry);
    }
    return new CentralDirectory(entries, range.offset);
  }

  private record Range(long offset, long size) {}

  private static Range range(FileSlice file) throws IOException {
    long endOffset = file.size() - ZipFormat.END_BYTES;
    ByteBuffer end = read(file, endOffset, ZipFormat.END_BYTES);
    if (end.getInt(0) != ZipFormat.END_SIGNATURE) {
      throw new IOException("it does not end as a docpack does, or is cut short");
    }
    int count = Short.toUnsignedInt(end.getShort(10));
    long size = Integer.toUnsignedLong(end.getInt(12));
    long offset = Integer.toUnsignedLong(end.getInt(16));
    if (count < ZipFormat.LIMIT16 && size < ZipFormat.LIMIT32 && offset < ZipFormat.LIMIT32) {
      return new Range(offset, size);
    }
    long end64Offset = endOffset - ZipFormat.LOCATOR64_BYTES - ZipFormat.END64_BYTES;
    ByteBuffer end64 = read(file, end64Offset, ZipFormat.END64_BYTES);
    if (end64.getInt(0) != ZipFormat.END64_SIGNATURE) {
      throw new IOException("its ZIP64 end record is missing");
    }
    return new Range(end64.getLong(48), end64.getLong(40));
  }

  private static StoredEntry entry(ByteBuffer bytes) throws IOException {
    int start = bytes.position();
    if (bytes.remaining() < ZipFormat.CENTRAL_BYTES
        || bytes.getInt(start) != ZipFormat.CENTRAL_SIGNATURE) {
      throw new IOException("its list of entries has no entry where one should start");
    }
    int crc32 = bytes.getInt(start + 16);
    long size = Integer.toUnsignedLong(bytes.getInt(start + 24));
    int pathLength = Short.toUnsignedInt(bytes.getShort(start + 28));
    int extraLength = Short.toUnsignedInt(bytes.getShort(start + 30));
    int pathStart = start + ZipFormat.CENTRAL_BYTES;
    int end = pathStart + pathLength + extraLength;
    if (end > bytes.limit()) {
      throw new IOException("its list of entries ends inside of an entry");
    }
    if (size == ZipFormat.LIMIT32) {
      if (extraLength < 4 + Long.BYTES) {
        throw new IOException("an entry lacks its ZIP64 size");
      }
      size = bytes.getLong(pathStart + pathLength + 4);
    }
    String path = decode(bytes.slice(pathStart, pathLength));
    bytes.position(end);
    return new StoredEntry(path, size, crc32);
  }

  private static String decode(ByteBuffer path) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(path).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("the path of an entry is not UTF-8", e);
    }
  }

  private static ByteBuffer read(FileSlice file, long position, int size) throws IOException {
    if (position < 0 || position > file.size() - size) {
      throw new IOException("it is cut short");
    }
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    file.read(position, buffer);
    return buffer.flip();
  }
}
