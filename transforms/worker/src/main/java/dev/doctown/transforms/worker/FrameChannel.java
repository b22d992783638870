package dev.doctown.transforms.worker;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Frames over a socket. On the wire a frame is the length of its payload (four bytes, big-endian),
 * the id of its request (eight), its type (one) and the payload.
 *
 * <p>One thread reads; any thread writes. Bytes pass through buffers of fixed size, because a
 * channel that is given a large array keeps a copy of that size outside of the heap.
 */
final class FrameChannel implements Closeable {
  private static final int HEADER = 4 + 8 + 1;
  private static final int BUFFER = 1 << 16;

  private final SocketChannel channel;
  private final int limit;
  private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER).flip();
  private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
  private final byte[] header = new byte[HEADER];

  /**
   * Frames with at most {@code limit} bytes of payload.
   *
   * @param channel a blocking one
   */
  FrameChannel(SocketChannel channel, int limit) {
    this.channel = channel;
    this.limit = limit;
  }

  /**
   * The next frame; null at the end.
   *
   * @throws ProtocolException what came is no frame
   */
  @Nullable Frame read() throws IOException {
    if (!in.hasRemaining() && !fill()) {
      return null;
    }
    take(header);
    ByteBuffer fields = ByteBuffer.wrap(header);
    int length = fields.getInt();
    long id = fields.getLong();
    FrameType type = FrameType.of(fields.get());
    if (length < 0 || length > limit) {
      throw new ProtocolException("frame of " + length + " bytes; expected at most " + limit);
    }
    byte[] payload = new byte[length];
    take(payload);
    return new Frame(type, id, payload);
  }

  synchronized void write(Frame frame) throws IOException {
    byte[] payload = frame.payload();
    out.clear();
    out.putInt(payload.length).putLong(frame.id()).put(frame.type().wire());
    int written = 0;
    do {
      int length = Math.min(out.remaining(), payload.length - written);
      out.put(payload, written, length).flip();
      written += length;
      while (out.hasRemaining()) {
        channel.write(out);
      }
      out.clear();
    } while (written < payload.length);
  }

  private void take(byte[] target) throws IOException {
    int taken = 0;
    while (taken < target.length) {
      if (!in.hasRemaining() && !fill()) {
        throw new EOFException("the stream ends within a frame");
      }
      int length = Math.min(in.remaining(), target.length - taken);
      in.get(target, taken, length);
      taken += length;
    }
  }

  private boolean fill() throws IOException {
    in.clear();
    int count = channel.read(in);
    in.flip();
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
