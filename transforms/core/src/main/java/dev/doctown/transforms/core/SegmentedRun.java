package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** A run by digest that remembers where each range of digests begins. */
final class SegmentedRun<R extends SpecificRecord> implements Closeable {
  private record Segment(int range, long offset, long rowsBefore) {}

  /** Makes what names a segment. */
  @FunctionalInterface
  interface Naming<S> {
    S name(int range, RunAddress run, long offset, long rows);
  }

  private final RunWriter<R> run;
  private final List<Segment> segments = new ArrayList<>();

  SegmentedRun(WorkDirectory workDirectory, RunKind<R> kind) throws IOException {
    this.run = RunWriter.open(workDirectory, kind);
  }

  /** Appends a record; ranges ascend. */
  void append(int range, R row) throws IOException {
    if (segments.isEmpty() || segments.get(segments.size() - 1).range() != range) {
      segments.add(new Segment(range, run.mark(), run.rows()));
    }
    run.append(row);
  }

  /** Puts the run in place; the result has one segment for each range with records. */
  <S> List<S> finish(Naming<S> naming) throws IOException {
    Optional<RunAddress> address = run.finish();
    List<S> finished = new ArrayList<>();
    for (int i = 0; i < segments.size() && address.isPresent(); i++) {
      Segment segment = segments.get(i);
      long end = i + 1 < segments.size() ? segments.get(i + 1).rowsBefore() : run.rows();
      finished.add(
          naming.name(
              segment.range(), address.get(), segment.offset(), end - segment.rowsBefore()));
    }
    return finished;
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
