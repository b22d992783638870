package dev.doctown.docpack.table;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * The one page codec of a docpack: a page is one Zstandard frame of level 3, which names its size
 * and has no checksum of its own.
 */
final class ZstdPages implements CompressionCodecFactory {
  private static final int LEVEL = 3;

  @Override
  public Compressor getCompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new IllegalArgumentException("pages are compressed with ZSTD, not " + codec);
    }
    return new Compressor();
  }

  @Override
  public Decompressor getDecompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new CorruptTableException("its pages are compressed with " + codec + ", not ZSTD");
    }
    return new Decompressor();
  }

  @Override
  public void release() {}

  /** The page as one array; the buffers that Parquet hands out need no release on the heap. */
  private static ByteBuffer onHeap(BytesInput page) {
    ByteBuffer buffer = page.toByteBuffer(HeapByteBufferAllocator.getInstance(), unused -> {});
    if (buffer.hasArray()) {
      return buffer;
    }
    ByteBuffer copy = ByteBuffer.allocate(buffer.remaining());
    return copy.put(buffer).flip();
  }

  static final class Compressor implements BytesInputCompressor {
    private final ZstdCompressCtx context =
        new ZstdCompressCtx().setLevel(LEVEL).setContentSize(true).setChecksum(false);
    private byte[] buffer = new byte[0];

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      ByteBuffer bytes = onHeap(page);
      int bound = Math.toIntExact(Zstd.compressBound(bytes.remaining()));
      if (buffer.length < bound) {
        buffer = new byte[bound];
      }
      int size =
          context.compressByteArray(
              buffer,
              0,
              bound,
              bytes.array(),
              bytes.arrayOffset() + bytes.position(),
              bytes.remaining());
      return BytesInput.from(buffer, 0, size);
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
      context.close();
    }
  }

  private static final class Decompressor implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput page, int size) throws IOException {
      TableLimits.checkPageBytes(size);
      ByteBuffer compressed = onHeap(page);
      byte[] bytes = new byte[size];
      long decoded =
          Zstd.decompressByteArray(
              bytes,
              0,
              size,
              compressed.array(),
              compressed.arrayOffset() + compressed.position(),
              compressed.remaining());
      if (Zstd.isError(decoded) || decoded != size) {
        throw new CorruptTableException("a page is no Zstandard frame of " + size + " bytes");
      }
      return BytesInput.from(bytes);
    }

    @Override
    public void decompress(ByteBuffer page, int pageSize, ByteBuffer out, int size)
        throws IOException {
      BytesInput bytes = BytesInput.from(page.slice().limit(pageSize));
      out.put(onHeap(decompress(bytes, size)));
      page.position(page.position() + pageSize);
    }

    @Override
    public void release() {}
  }
}
