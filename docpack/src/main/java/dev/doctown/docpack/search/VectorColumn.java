package dev.doctown.docpack.search;

import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.RowIterator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The quantised vectors of the embeddings' first model, and where the vector of a text is. Holds 32
 * bytes a distinct text while the index is built.
 *
 * <p>A vector is its scale (32-bit float: largest magnitude / 127) and a signed byte a component:
 * component / scale, rounded half up.
 */
final class VectorColumn {
  static final int LARGEST = 127;
  private static final int DIGEST_BYTES = 32;

  private byte[] digests = new byte[1024 * DIGEST_BYTES];
  private int count;
  private int dimension;
  private String model = "";

  private VectorColumn() {}

  static VectorColumn write(RowIterator<EmbeddingVector> embeddings, SectionWriter out)
      throws IOException {
    VectorColumn column = new VectorColumn();
    while (embeddings.hasNext()) {
      EmbeddingVector row = embeddings.next();
      if (column.count == 0) {
        column.model = row.model();
        column.dimension = row.vector().length;
      }
      if (row.model().equals(column.model)) {
        column.add(row, out);
      }
    }
    return column;
  }

  int count() {
    return count;
  }

  int dimension() {
    return dimension;
  }

  String model() {
    return model;
  }

  /** The vector's number in the index; -1 when the text has none. */
  int indexOf(String textSha256) {
    byte[] wanted = HexFormat.of().parseHex(textSha256);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int from = middle * DIGEST_BYTES;
      int order =
          Arrays.compareUnsigned(digests, from, from + DIGEST_BYTES, wanted, 0, wanted.length);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private void add(EmbeddingVector row, SectionWriter out) throws IOException {
    if (row.vector().length != dimension) {
      throw new IllegalStateException(
          row.textSha256() + " has " + row.vector().length + " components, expected " + dimension);
    }
    if ((count + 1) * DIGEST_BYTES > digests.length) {
      digests = Arrays.copyOf(digests, digests.length * 2);
    }
    byte[] digest = HexFormat.of().parseHex(row.textSha256());
    System.arraycopy(digest, 0, digests, count * DIGEST_BYTES, DIGEST_BYTES);
    count++;
    byte[] bytes = quantised(row.vector());
    out.write(bytes, 0, bytes.length);
  }

  private static byte[] quantised(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    float scale = largest / LARGEST;
    byte[] bytes = new byte[Float.BYTES + vector.length];
    ByteBuffer out = IndexLayout.numbers(bytes);
    out.putFloat(scale);
    for (float component : vector) {
      out.put((byte) (scale > 0 ? Math.round(component / scale) : 0));
    }
    return bytes;
  }
}
