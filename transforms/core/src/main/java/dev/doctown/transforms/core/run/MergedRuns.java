package dev.doctown.transforms.core.run;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.RunAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.avro.specific.SpecificRecord;

/**
 * Sorted parts of runs merged into one sorted sequence.
 *
 * <p>At most {@value #LARGEST_FAN_IN} files are open at a time: beyond, groups of parts are merged
 * into longer runs first. A record that stands in several parts comes once.
 */
public final class MergedRuns<R extends SpecificRecord> implements RowIterator<R> {
  static final int LARGEST_FAN_IN = 64;

  private record Head<R extends SpecificRecord>(R row, RunReader<R> rest) {}

  private final Comparator<R> order;
  private final PriorityQueue<Head<R>> heads;

  private MergedRuns(RunKind<R> kind) {
    this.order = kind.order();
    this.heads = new PriorityQueue<>((left, right) -> order.compare(left.row(), right.row()));
  }

  /** Opens the merged sequence of parts. */
  public static <R extends SpecificRecord> MergedRuns<R> open(
      WorkDirectory workDirectory, RunKind<R> kind, List<RunSegment> segments) {
    List<RunSegment> parts = segments;
    while (parts.size() > LARGEST_FAN_IN) {
      parts = mergeGroups(workDirectory, kind, parts);
    }
    MergedRuns<R> merged = new MergedRuns<>(kind);
    try {
      for (RunSegment part : parts) {
        merged.advance(RunReader.open(workDirectory, kind, part));
      }
      return merged;
    } catch (RuntimeException e) {
      merged.close();
      throw e;
    }
  }

  private static <R extends SpecificRecord> List<RunSegment> mergeGroups(
      WorkDirectory workDirectory, RunKind<R> kind, List<RunSegment> parts) {
    List<RunSegment> longer = new ArrayList<>();
    for (int start = 0; start < parts.size(); start += LARGEST_FAN_IN) {
      List<RunSegment> group = parts.subList(start, Math.min(start + LARGEST_FAN_IN, parts.size()));
      mergeInto(workDirectory, kind, group).map(RunSegment::all).ifPresent(longer::add);
    }
    return longer;
  }

  private static <R extends SpecificRecord> Optional<RunAddress> mergeInto(
      WorkDirectory workDirectory, RunKind<R> kind, List<RunSegment> group) {
    try (MergedRuns<R> rows = open(workDirectory, kind, group);
        RunWriter<R> run = RunWriter.open(workDirectory, kind)) {
      while (rows.hasNext()) {
        run.append(rows.next());
      }
      return run.finish();
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  private void advance(RunReader<R> reader) {
    if (reader.hasNext()) {
      heads.add(new Head<>(reader.next(), reader));
    } else {
      reader.close();
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public R next() {
    Head<R> smallest = heads.poll();
    if (smallest == null) {
      throw new NoSuchElementException();
    }
    advance(smallest.rest());
    while (!heads.isEmpty() && order.compare(heads.element().row(), smallest.row()) == 0) {
      advance(heads.remove().rest());
    }
    return smallest.row();
  }

  @Override
  public void close() {
    heads.forEach(head -> head.rest().close());
    heads.clear();
  }
}
