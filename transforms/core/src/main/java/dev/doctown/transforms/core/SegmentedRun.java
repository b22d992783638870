package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.VectorSegment;
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

  private final String repository;
  private final RunWriter<R> run;
  private final List<Segment> segments = new ArrayList<>();

  SegmentedRun(WorkDirectory workDirectory, RunKind<R> kind, String repository) throws IOException {
    this.repository = repository;
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
  List<VectorSegment> finish() throws IOException {
    Optional<RunAddress> address = run.finish();
    List<VectorSegment> finished = new ArrayList<>();
    for (int i = 0; i < segments.size() && address.isPresent(); i++) {
      Segment segment = segments.get(i);
      long end = i + 1 < segments.size() ? segments.get(i + 1).rowsBefore() : run.rows();
      finished.add(
          new VectorSegment(
              repository,
              segment.range(),
              address.get(),
              segment.offset(),
              end - segment.rowsBefore()));
    }
    return finished;
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
