package dev.doctown.docpack.container;

import dev.doctown.transforms.spi.Digests;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/** Passes bytes on and computes what headers and manifest say of them: size, CRC-32, SHA-256. */
public final class MeasuringOutput extends FilterOutputStream {
  private final MessageDigest sha256 = Digests.newSha256();
  private final CRC32 crc32 = new CRC32();
  private long size;

  public MeasuringOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    sha256.update(bytes, offset, length);
    crc32.update(bytes, offset, length);
    size += length;
  }

  /** Bytes written so far. */
  public long size() {
    return size;
  }

  /** CRC-32 of the bytes written so far. */
  public int crc32() {
    return (int) crc32.getValue();
  }

  /** SHA-256 of all bytes, hex; to be asked once, at the end. */
  public String sha256() {
    return Digests.hex(sha256.digest());
  }
}
