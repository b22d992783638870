package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameChannelTest {
  private static final int LIMIT = 1 << 20;

  @TempDir private Path folder = Path.of("");

  private SocketChannel near = unconnected();
  private SocketChannel far = unconnected();

  private static SocketChannel unconnected() {
    try {
      return SocketChannel.open(StandardProtocolFamily.UNIX);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void connect() throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      near.connect(address);
      far.close();
      far = server.accept();
    }
  }

  @AfterEach
  void close() throws IOException {
    near.close();
    far.close();
  }

  @Test
  void framesOfAllSizesArrive() throws Exception {
    long seed = 5;
    Random random = new Random(seed);
    FrameChannel sender = new FrameChannel(near, LIMIT);
    FrameChannel receiver = new FrameChannel(far, LIMIT);
    for (int size : new int[] {0, 1, 65_522, 65_523, 65_524, 200_000, LIMIT}) {
      byte[] payload = new byte[size];
      random.nextBytes(payload);
      Thread thread =
          new Thread(
              () -> {
                try {
                  sender.write(new Frame(FrameType.REQUEST, Long.MIN_VALUE + size, payload));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      thread.start();

      Frame frame = Objects.requireNonNull(receiver.read());

      thread.join();
      assertEquals(FrameType.REQUEST, frame.type());
      assertEquals(Long.MIN_VALUE + size, frame.id());
      assertArrayEquals(payload, frame.payload(), "size " + size + ", seed " + seed);
    }
    near.close();
    assertNull(receiver.read());
  }

  private void send(int length, long id, int type) throws IOException {
    near.write(ByteBuffer.allocate(13).putInt(length).putLong(id).put((byte) type).flip());
  }

  @Test
  void theBytesAreTheDocumentedOnes() throws IOException {
    new FrameChannel(near, LIMIT).write(new Frame(FrameType.PARTIAL, 258, new byte[] {9, 8}));
    ByteBuffer bytes = ByteBuffer.allocate(100);
    far.read(bytes);

    byte[] expected = {0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 2, 6, 9, 8};
    assertEquals(ByteBuffer.wrap(expected), bytes.flip());
  }

  @Test
  void whatIsNoFrameIsRefusedBeforeItTakesMemory() throws IOException {
    FrameChannel receiver = new FrameChannel(far, LIMIT);
    send(LIMIT + 1, 1, 2);
    assertEquals(
        "frame of 1048577 bytes; expected at most 1048576",
        assertThrows(ProtocolException.class, () -> receiver.read()).getMessage());
    send(-1, 1, 2);
    assertThrows(ProtocolException.class, () -> receiver.read());
    send(0, 1, 10);
    assertEquals(
        "frame of type 10; expected 1 to 9",
        assertThrows(ProtocolException.class, () -> receiver.read()).getMessage());
    send(10, 1, 2);
    near.close();
    assertThrows(EOFException.class, () -> receiver.read());
  }
}
