package dev.doctown.transforms.core.run;

import dev.doctown.docpack.RowIterator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * The records of a run or a part of it, in order, read as they are asked for; memory holds one of
 * them and a buffer.
 *
 * <p>A run begins with the head of its kind, byte by byte (see {@link RunKind#head}), so the schema
 * that stands in it is not parsed again: a small repository has hundreds of runs, each read several
 * times.
 */
public final class RunReader<R extends SpecificRecord> implements RowIterator<R> {
  private static final int BUFFER_BYTES = 1 << 14;

  private final WorkDirectory workDirectory;
  private final FileChannel file;
  private final BinaryDecoder decoder;
  private final SpecificDatumReader<R> rows;
  private long left;
  private long leftOfBlock;

  private RunReader(WorkDirectory workDirectory, RunKind<R> kind, RunSegment segment)
      throws IOException {
    this.workDirectory = workDirectory;
    this.rows = new SpecificDatumReader<>(kind.type());
    this.left = segment.rows();
    this.file = FileChannel.open(workDirectory.run(segment.run()), StandardOpenOption.READ);
    try {
      InputStream in = Channels.newInputStream(file.position(segment.offset()));
      DecoderFactory decoders = new DecoderFactory().configureDecoderBufferSize(BUFFER_BYTES);
      this.decoder = decoders.binaryDecoder(in, null);
      if (segment.offset() == 0) {
        expect(kind.head());
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Opens a part of a run. */
  public static <R extends SpecificRecord> RunReader<R> open(
      WorkDirectory workDirectory, RunKind<R> kind, RunSegment segment) {
    try {
      return new RunReader<>(workDirectory, kind, segment);
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  @SuppressWarnings("NullAway") // There is no record yet to be filled again.
  public R next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    left--;
    try {
      while (leftOfBlock == 0) {
        leftOfBlock = decoder.readLong();
        decoder.readLong();
      }
      R row = rows.read(null, decoder);
      if (--leftOfBlock == 0) {
        expect(RunWriter.SYNC_MARKER);
      }
      return row;
    } catch (EOFException e) {
      throw workDirectory.unusable(new IOException("a run ends early", e));
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  private void expect(byte[] bytes) throws IOException {
    byte[] found = new byte[bytes.length];
    decoder.readFixed(found);
    if (!Arrays.equals(found, bytes)) {
      throw new IOException("what should be a run is none");
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }
}
