package dev.doctown.transforms.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  @TempDir private Path folder = Path.of("");

  private WorkDirectory workDirectory = WorkDirectory.at(folder);

  @BeforeEach
  void setUp() {
    workDirectory = WorkDirectory.at(folder);
  }

  @Test
  void recordsComeBackInTheOrderOfTheirKey() throws IOException {
    FailureRow first = failure("chunk", "b");
    FailureRow second = failure("chunk", "\uFB01");
    FailureRow third = failure("chunk", "\uD83D\uDE00");
    FailureRow fourth = failure("read", "a");

    RunAddress run = write(List.of(fourth, third, first, second)).orElseThrow();

    // U+1F600 stands after U+FB01, though its UTF-16 units are smaller.
    assertEquals(List.of(first, second, third, fourth), read(run));
    assertEquals(4, run.getRows());
  }

  @Test
  void runIsNamedByTheDigestOfItsBytes() throws IOException {
    RunAddress run = write(List.of(failure("read", "a"))).orElseThrow();

    byte[] bytes = Files.readAllBytes(folder.resolve("runs/failures-" + run.getSha256() + ".avro"));
    assertEquals(Digests.sha256(bytes), run.getSha256());
    assertEquals(bytes.length, run.getBytes());
  }

  @Test
  void equalRecordsMakeOneFileWhateverTheirOrder() throws IOException {
    List<FailureRow> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add(failure("read", "file" + i));
    }
    RunAddress run = write(rows).orElseThrow();
    Collections.shuffle(rows, new Random(1));

    assertEquals(run, write(rows).orElseThrow());
    assertEquals(List.of(run.getSha256()), runDigests());
  }

  @Test
  void nothingTemporaryIsLeft() throws IOException {
    write(List.of(failure("read", "a")));
    write(List.of(failure("read", "a")));
    try (RunWriter<FailureRow> abandoned = RunWriter.open(workDirectory, RunKind.FAILURES)) {
      abandoned.append(failure("read", "b"));
    }

    try (Stream<Path> temporary = Files.list(folder.resolve("temporary"))) {
      assertEquals(List.of(), temporary.toList());
    }
    assertEquals(1, runDigests().size());
  }

  @Test
  void noRecordsMakeNoRun() throws IOException {
    assertEquals(Optional.empty(), write(List.of()));
    try (RunWriter<FailureRow> run = RunWriter.open(workDirectory, RunKind.FAILURES)) {
      assertEquals(Optional.empty(), run.finish());
    }
    assertFalse(Files.exists(folder.resolve("runs")));
  }

  @Test
  void withoutTheSortShuffledRecordsAreRefused() {
    List<FailureRow> rows = List.of(failure("read", "b"), failure("read", "a"));

    DoctownException thrown =
        assertThrows(
            DoctownException.class,
            () ->
                RunWriter.write(
                    workDirectory, RunKind.FAILURES, rows, (unusedLeft, unusedRight) -> 0));

    assertEquals(ErrorCode.BUG, thrown.code());
    assertFalse(Files.exists(folder.resolve("runs")));
  }

  @Test
  void equalKeysAreRefused() {
    List<FailureRow> rows = List.of(failure("read", "a"), failure("read", "a"));

    DoctownException thrown = assertThrows(DoctownException.class, () -> write(rows));

    assertEquals(ErrorCode.BUG, thrown.code());
  }

  @Test
  void partOfARunIsReadFromItsMark() throws IOException {
    List<RunSegment> segments = new ArrayList<>();
    List<Long> marks = new ArrayList<>();
    RunAddress run;
    try (RunWriter<FailureRow> writer = RunWriter.open(workDirectory, RunKind.FAILURES)) {
      for (int part = 0; part < 3; part++) {
        marks.add(writer.mark());
        for (int i = 0; i < 500; i++) {
          writer.append(failure("stage" + part, String.format(Locale.ROOT, "%03d", i)));
        }
      }
      run = writer.finish().orElseThrow();
    }
    marks.forEach(mark -> segments.add(new RunSegment(run, mark, 500)));

    for (int part = 0; part < 3; part++) {
      List<FailureRow> rows = read(segments.get(part));
      assertEquals(500, rows.size());
      assertEquals(failure("stage" + part, "000"), rows.get(0));
      assertEquals(failure("stage" + part, "499"), rows.get(499));
    }
  }

  @Test
  void mergeOfManyPartsIsTheirSortedUnion() throws IOException {
    long seed = 20260101;
    Random random = new Random(seed);
    List<FailureRow> all = new ArrayList<>();
    List<List<FailureRow>> parts = new ArrayList<>();
    int count = 2 * MergedRuns.LARGEST_FAN_IN + 3;
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    for (int i = 0; i < 5000; i++) {
      FailureRow row = failure("read", "file" + i);
      all.add(row);
      parts.get(random.nextInt(count)).add(row);
    }
    List<RunSegment> segments = new ArrayList<>();
    for (List<FailureRow> part : parts) {
      write(part).map(RunSegment::all).ifPresent(segments::add);
    }
    all.sort(RunKind.FAILURES.order());

    List<FailureRow> merged = new ArrayList<>();
    try (MergedRuns<FailureRow> rows = MergedRuns.open(workDirectory, RunKind.FAILURES, segments)) {
      rows.forEachRemaining(merged::add);
    }

    assertEquals(all, merged, "seed " + seed);
  }

  @Test
  void concatenationReadsRunsOneAfterTheOther() throws IOException {
    RunAddress first = write(List.of(failure("a", "1"), failure("a", "2"))).orElseThrow();
    RunAddress second = write(List.of(failure("b", "1"))).orElseThrow();

    List<FailureRow> rows = new ArrayList<>();
    try (ConcatenatedRuns<FailureRow> both =
        new ConcatenatedRuns<>(workDirectory, RunKind.FAILURES, List.of(first, second))) {
      both.forEachRemaining(rows::add);
    }

    assertEquals(List.of(failure("a", "1"), failure("a", "2"), failure("b", "1")), rows);
  }

  @Test
  void folderThatIsAFileIsAnUnusableWorkDirectory() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    WorkDirectory unusable = WorkDirectory.at(file);

    IOException thrown =
        assertThrows(
            IOException.class,
            () -> RunWriter.write(unusable, RunKind.FAILURES, List.of(failure("read", "a"))));

    assertEquals(ErrorCode.WORK_DIRECTORY_UNUSABLE, unusable.unusable(thrown).code());
    assertTrue(String.valueOf(unusable.unusable(thrown).getMessage()).contains(file.toString()));
  }

  @Test
  void fullDiskHasItsOwnCode() {
    IOException full = new IOException("No space left on device");

    assertEquals(ErrorCode.DISK_FULL, workDirectory.unusable(full).code());
  }

  private Optional<RunAddress> write(List<FailureRow> rows) throws IOException {
    return RunWriter.write(workDirectory, RunKind.FAILURES, rows);
  }

  private List<FailureRow> read(RunAddress run) {
    return read(RunSegment.all(run));
  }

  @Test
  void threadsOfABuildThatIsOverDoNotBringItsWorkDirectoryBack() {
    Path gone = folder.resolve("gone");

    assertThrows(
        NoSuchFileException.class,
        () ->
            RunWriter.write(
                WorkDirectory.at(gone), RunKind.FAILURES, List.of(failure("read", "a"))));
    assertFalse(Files.exists(gone));
  }

  private List<FailureRow> read(RunSegment segment) {
    List<FailureRow> rows = new ArrayList<>();
    try (RunReader<FailureRow> reader = RunReader.open(workDirectory, RunKind.FAILURES, segment)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private List<String> runDigests() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      return runs.map(run -> run.getFileName().toString().replaceAll("failures-|\\.avro", ""))
          .toList();
    }
  }

  private static FailureRow failure(String stage, String subject) {
    return new FailureRow(stage, subject, "FILE_BINARY", "message of " + subject);
  }
}
