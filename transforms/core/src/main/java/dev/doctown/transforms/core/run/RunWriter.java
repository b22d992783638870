package dev.doctown.transforms.core.run;

import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes one run: an Avro container file without compression and with a fixed sync marker, so that
 * equal records make equal bytes.
 *
 * <p>Records must come in strictly ascending order of the run's kind; anything else is {@link
 * ErrorCode#BUG}, because a run out of order would silently make a docpack that depends on chance.
 */
public final class RunWriter<R extends SpecificRecord> implements Closeable {
  /** Stands behind the head and behind each block. */
  static final byte[] SYNC_MARKER = "doctown run sync".getBytes(StandardCharsets.US_ASCII);

  private static final int BUFFER_BYTES = 1 << 16;

  private final WorkDirectory workDirectory;
  private final RunKind<R> kind;
  private final Path temporary;
  private final MessageDigest digest;
  private final DataFileWriter<R> writer;
  private long rows;
  private @Nullable R last;
  private boolean finished;

  private RunWriter(WorkDirectory workDirectory, RunKind<R> kind) throws IOException {
    this.workDirectory = workDirectory;
    this.kind = kind;
    this.temporary = workDirectory.temporaryFile("run");
    this.digest = Digests.newSha256();
    OutputStream out =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(temporary), digest), BUFFER_BYTES);
    this.writer =
        new DataFileWriter<R>(new SpecificDatumWriter<>(kind.type()))
            .create(kind.schema(), out, SYNC_MARKER);
    // Blocks end where mark() says or when the writer's own limit is reached, never by the clock.
    this.writer.setFlushOnEveryBlock(false);
  }

  /** What every run of a kind begins with. */
  static byte[] head(RunKind<?> kind) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (DataFileWriter<SpecificRecord> writer =
        new DataFileWriter<>(new SpecificDatumWriter<SpecificRecord>(kind.schema()))) {
      writer.create(kind.schema(), head, SYNC_MARKER);
    }
    return head.toByteArray();
  }

  /** A run that records are appended to. */
  public static <R extends SpecificRecord> RunWriter<R> open(
      WorkDirectory workDirectory, RunKind<R> kind) throws IOException {
    return new RunWriter<>(workDirectory, kind);
  }

  /** Sorts records and writes them as a run; none at all make no run. */
  public static <R extends SpecificRecord> Optional<RunAddress> write(
      WorkDirectory workDirectory, RunKind<R> kind, Collection<R> records) throws IOException {
    return write(workDirectory, kind, records, kind.order());
  }

  /** Lets a test take the sort away. */
  static <R extends SpecificRecord> Optional<RunAddress> write(
      WorkDirectory workDirectory,
      RunKind<R> kind,
      Collection<R> records,
      Comparator<? super R> order)
      throws IOException {
    if (records.isEmpty()) {
      return Optional.empty();
    }
    List<R> sorted = new ArrayList<>(records);
    sorted.sort(order);
    try (RunWriter<R> run = open(workDirectory, kind)) {
      for (R row : sorted) {
        run.append(row);
      }
      return run.finish();
    }
  }

  /** Appends a record that is greater than the one before. */
  public void append(R row) throws IOException {
    if (last != null && kind.order().compare(last, row) >= 0) {
      throw new DoctownException(
          ErrorCode.BUG,
          "records of run " + kind + " are not in ascending order: please report this");
    }
    writer.append(row);
    last = row;
    rows++;
  }

  /** Ends a block; the result is where the next one begins. */
  public long mark() throws IOException {
    return writer.sync();
  }

  /** Number of records so far. */
  public long rows() {
    return rows;
  }

  /** Puts the run in place; empty when it has no records. */
  public Optional<RunAddress> finish() throws IOException {
    writer.close();
    finished = true;
    if (rows == 0) {
      Files.delete(temporary);
      return Optional.empty();
    }
    RunAddress address =
        RunAddress.newBuilder()
            .setKind(kind.kindName())
            .setSha256(Digests.hex(digest.digest()))
            .setRows(rows)
            .setBytes(Files.size(temporary))
            .build();
    workDirectory.publish(temporary, address);
    return Optional.of(address);
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      finished = true;
      try {
        writer.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
