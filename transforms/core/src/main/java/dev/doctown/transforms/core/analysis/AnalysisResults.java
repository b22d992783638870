package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the analysis of one repository has given so far: rows, which lie in runs of the work
 * directory, and values that steps keep in memory for those behind them. For use by several
 * threads.
 */
public final class AnalysisResults {
  private static final String STAGE = "analyze";

  private final WorkDirectory workDirectory;
  private final SortedMap<String, RunAddress> runs =
      Collections.synchronizedSortedMap(new TreeMap<>(Utf8Order.INSTANCE));
  private final List<FailureRow> failures = Collections.synchronizedList(new ArrayList<>());
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

  public AnalysisResults(WorkDirectory workDirectory) {
    this.workDirectory = workDirectory;
  }

  /**
   * Runs a step, and notes a failure where the repository is too large for it.
   *
   * @throws DoctownException of any other code that the step throws
   */
  public void add(AnalysisStep step, RepositoryView repository) throws IOException {
    try {
      step.run(repository, this);
    } catch (DoctownException e) {
      if (e.code() != ErrorCode.ANALYSIS_TOO_LARGE) {
        throw e;
      }
      failures.add(
          new FailureRow(STAGE, step.name(), e.code().name(), String.valueOf(e.getMessage())));
    }
  }

  /** Writes all rows of a kind, which come in strictly ascending order; once for each kind. */
  public <R extends SpecificRecord> void write(RunKind<R> kind, Iterator<R> rows)
      throws IOException {
    if (runs.containsKey(kind.kindName())) {
      throw new IllegalStateException(kind + " is written twice");
    }
    try (RunWriter<R> run = RunWriter.open(workDirectory, kind)) {
      while (rows.hasNext()) {
        run.append(rows.next());
      }
      run.finish().ifPresent(address -> runs.put(kind.kindName(), address));
    }
  }

  /** Writes all rows of a kind in whatever order they come; their keys are unique. */
  public <R extends SpecificRecord> void writeSorted(RunKind<R> kind, Collection<R> rows)
      throws IOException {
    write(kind, rows.stream().sorted(kind.order()).iterator());
  }

  /** Keeps a value for the steps behind this one, under its type. */
  public <T> void keep(Class<T> type, T value) {
    kept.put(type, value);
  }

  /** What an earlier step kept; empty where there is no such step or it failed. */
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(type.cast(kept.get(type)));
  }

  /** Notes that something of the repository could not be taken. */
  public void fail(String subject, ErrorCode code, String message) {
    failures.add(new FailureRow(STAGE, subject, code.name(), message));
  }

  /** Number of rows, failures included. */
  public long rows() {
    return runs.values().stream().mapToLong(RunAddress::getRows).sum() + failures.size();
  }

  /** The runs of all rows, at most one of a kind, when no step runs any more. */
  public List<RunAddress> finish() throws IOException {
    writeSorted(RunKind.FAILURES, failures);
    failures.clear();
    return List.copyOf(runs.values());
  }
}
