package dev.doctown.transforms.core.run;

import dev.doctown.docpack.RowIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** The records of a run or a part of it, in order, read as they are asked for. */
public final class RunReader<R extends SpecificRecord> implements RowIterator<R> {
  private final DataFileReader<R> reader;
  private long left;

  private RunReader(DataFileReader<R> reader, long rows) {
    this.reader = reader;
    this.left = rows;
  }

  /** Opens a part of a run. */
  public static <R extends SpecificRecord> RunReader<R> open(
      WorkDirectory workDirectory, RunKind<R> kind, RunSegment segment) {
    Path file = workDirectory.run(segment.run());
    try {
      DataFileReader<R> reader =
          new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(kind.type()));
      if (segment.offset() > 0) {
        reader.seek(segment.offset());
      }
      return new RunReader<>(reader, segment.rows());
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public R next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    left--;
    return reader.next();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
