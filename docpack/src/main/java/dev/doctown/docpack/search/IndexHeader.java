package dev.doctown.docpack.search;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The entry {@code search/header.bin}:
 *
 * <pre>
 *  0   8   DTSEARCH
 *  8   4   version
 * 12  24   chunks, files, definitions, 8 bytes each
 * 36  32   terms of words, names, stems and parts, 8 bytes each
 * 68  24   tokens in all chunks, vectors, components of a vector, 8 bytes each
 * 92   4   bytes of the model's digest
 * 96   …   the model's digest, UTF-8
 *  …  12   of each {@link IndexSection}, in their order: bytes of its content (8), CRC-32C of its
 *          checksums (4)
 *  …   4   CRC-32C of all that
 * </pre>
 *
 * @param tokens sum of the chunks' lengths
 * @param model SHA-256 of the model of the vectors; empty when there are none
 */
record IndexHeader(
    long chunks,
    long files,
    long definitions,
    long words,
    long names,
    long stems,
    long parts,
    long tokens,
    long vectors,
    long dimension,
    String model,
    Map<IndexSection, Extent> sections) {

  static final int VERSION = 1;
  static final int LONGEST_MODEL_BYTES = 1024;
  private static final byte[] MAGIC = "DTSEARCH".getBytes(StandardCharsets.US_ASCII);

  /** Length of a section's content and CRC-32C of its checksums. */
  record Extent(long bytes, int checksum) {}

  byte[] toBytes() {
    byte[] modelBytes = model.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[length(modelBytes.length)];
    ByteBuffer out = IndexLayout.numbers(bytes);
    out.put(MAGIC).putInt(VERSION);
    out.putLong(chunks).putLong(files).putLong(definitions);
    out.putLong(words).putLong(names).putLong(stems).putLong(parts);
    out.putLong(tokens).putLong(vectors).putLong(dimension);
    out.putInt(modelBytes.length).put(modelBytes);
    for (IndexSection section : IndexSection.values()) {
      Extent extent = extent(section);
      out.putLong(extent.bytes()).putInt(extent.checksum());
    }
    out.putInt(SectionWriter.checksum(bytes, out.position()));
    return bytes;
  }

  Extent extent(IndexSection section) {
    Extent extent = sections.get(section);
    if (extent == null) {
      throw new IllegalStateException("no extent of " + section);
    }
    return extent;
  }

  /**
   * Reads a header.
   *
   * @throws DoctownException {@link ErrorCode#PACK_CORRUPT}, {@link ErrorCode#PACK_TOO_NEW}
   */
  static IndexHeader parse(byte[] bytes) {
    ByteBuffer in = IndexLayout.numbers(bytes);
    int body = bytes.length - Integer.BYTES;
    if (body < MAGIC.length + Integer.BYTES
        || in.getInt(body) != SectionWriter.checksum(bytes, body)) {
      throw IndexFault.corrupt(IndexSection.HEADER_PATH, "does not match its checksum");
    }
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw IndexFault.corrupt(IndexSection.HEADER_PATH, "does not start with DTSEARCH");
    }
    int version = in.getInt();
    if (version != VERSION) {
      throw new DoctownException(
          ErrorCode.PACK_TOO_NEW,
          "unsupported version of the search index: "
              + version
              + " (supported: "
              + VERSION
              + "); use the doctown that built the docpack");
    }
    try {
      return parseBody(in.limit(body));
    } catch (BufferUnderflowException e) {
      throw IndexFault.corrupt(IndexSection.HEADER_PATH, "ends early");
    }
  }

  private static IndexHeader parseBody(ByteBuffer in) {
    long[] counts = new long[10];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.getLong();
    }
    int modelLength = in.getInt();
    if (modelLength < 0 || modelLength > LONGEST_MODEL_BYTES) {
      throw IndexFault.corrupt(IndexSection.HEADER_PATH, "names a model of " + modelLength);
    }
    byte[] model = new byte[modelLength];
    in.get(model);
    Map<IndexSection, Extent> sections = new EnumMap<>(IndexSection.class);
    for (IndexSection section : IndexSection.values()) {
      sections.put(section, new Extent(in.getLong(), in.getInt()));
    }
    if (in.hasRemaining()) {
      throw IndexFault.corrupt(IndexSection.HEADER_PATH, "goes on behind its end");
    }
    return new IndexHeader(
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        counts[7],
        counts[8],
        counts[9],
        new String(model, StandardCharsets.UTF_8),
        sections);
  }

  private static int length(int modelBytes) {
    return MAGIC.length
        + Integer.BYTES
        + 10 * Long.BYTES
        + Integer.BYTES
        + modelBytes
        + IndexSection.values().length * (Long.BYTES + Integer.BYTES)
        + Integer.BYTES;
  }
}
