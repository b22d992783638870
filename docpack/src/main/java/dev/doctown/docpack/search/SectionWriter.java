package dev.doctown.docpack.search;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Writes one section to a scratch file: its content, then the CRC-32C of each {@value #BLOCK_BYTES}
 * bytes of content (the last block may be shorter), so that a reader can check just what it
 * touches.
 */
final class SectionWriter implements Closeable {
  static final int BLOCK_BYTES = 1 << 16;

  private final Path file;
  private final OutputStream out;
  private final byte[] number = new byte[Long.BYTES];
  private final byte[] block = new byte[BLOCK_BYTES];
  private int inBlock;
  private long position;
  private int[] checksums = new int[16];
  private int blocks;

  SectionWriter(Path file) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), BLOCK_BYTES);
  }

  /** Bytes of content written so far. */
  long position() {
    return position;
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int count = Math.min(end - from, BLOCK_BYTES - inBlock);
      System.arraycopy(bytes, from, block, inBlock, count);
      inBlock += count;
      from += count;
      if (inBlock == BLOCK_BYTES) {
        endBlock();
      }
    }
    position += length;
  }

  void writeLong(long value) throws IOException {
    IndexLayout.numbers(number).putLong(value);
    write(number, 0, number.length);
  }

  /** Writes the length as a varint and the UTF-8; returns where. */
  long writeString(String text) throws IOException {
    long start = position;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteList length = new ByteList();
    length.addVarint(bytes.length);
    write(length.array(), 0, length.size());
    write(bytes, 0, bytes.length);
    return start;
  }

  /** Writes the checksums and closes the file. */
  WrittenSection finish() throws IOException {
    if (inBlock > 0) {
      endBlock();
    }
    byte[] table = new byte[blocks * Integer.BYTES];
    IndexLayout.numbers(table).asIntBuffer().put(checksums, 0, blocks);
    out.write(table);
    out.close();
    return new WrittenSection(file, position, checksum(table, table.length));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  private void endBlock() throws IOException {
    if (blocks == checksums.length) {
      checksums = Arrays.copyOf(checksums, blocks * 2);
    }
    checksums[blocks++] = checksum(block, inBlock);
    out.write(block, 0, inBlock);
    inBlock = 0;
  }

  /**
   * A finished section.
   *
   * @param contentBytes length without the checksums
   * @param checksum CRC-32C of the checksums
   */
  record WrittenSection(Path file, long contentBytes, int checksum) {}
}
