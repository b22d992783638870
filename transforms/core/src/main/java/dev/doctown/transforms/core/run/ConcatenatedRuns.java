package dev.doctown.transforms.core.run;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.RunAddress;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Runs of disjoint, ascending ranges read one after the other; one file is open at a time.
 *
 * <p>Runs are never empty, so there is a next record as long as there is a next run.
 */
public final class ConcatenatedRuns<R extends SpecificRecord> implements RowIterator<R> {
  private final WorkDirectory workDirectory;
  private final RunKind<R> kind;
  private final Iterator<RunAddress> runs;
  private @Nullable RunReader<R> current;

  public ConcatenatedRuns(WorkDirectory workDirectory, RunKind<R> kind, List<RunAddress> runs) {
    this.workDirectory = workDirectory;
    this.kind = kind;
    this.runs = List.copyOf(runs).iterator();
  }

  @Override
  public boolean hasNext() {
    return (current != null && current.hasNext()) || runs.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RunReader<R> reader = current;
    if (reader == null || !reader.hasNext()) {
      close();
      reader = RunReader.open(workDirectory, kind, RunSegment.all(runs.next()));
      current = reader;
    }
    return reader.next();
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
