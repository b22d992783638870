package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.Fault;
import dev.doctown.schemas.flow.FileAttribute;
import dev.doctown.schemas.flow.FileBatch;
import dev.doctown.schemas.flow.FileEntry;
import dev.doctown.schemas.flow.GateCount;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.ModelIdentity;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RepositorySpec;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.SnapshotPlace;
import dev.doctown.schemas.flow.TableCount;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.schemas.flow.VectorSegment;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowCodersTest {
  private static final RunAddress RUN = new RunAddress("FILES", "00ff", 3L, 99L);
  private static final RepositoryRead READ =
      new RepositoryRead("r", "n", null, "c", "main", 5L, true, "h", 2, 9L, null, null, 0);
  private static final ChunkBatch CHUNKS =
      new ChunkBatch("r", 1, "a", "b", 3, 4L, 5L, List.of(RUN));
  private static final VectorBatch VECTORS =
      new VectorBatch(
          "r",
          63,
          new ModelIdentity("m", "s", "e"),
          RUN,
          null,
          List.of("00"),
          4L,
          2L,
          1L,
          new Fault("MODEL_INVALID", "why"));

  private static final RepositoryAnalysis ANALYSIS =
      new RepositoryAnalysis("r", List.of(RUN), new Fault("BUG", "why"));

  static Stream<SpecificRecord> records() {
    return Stream.of(
        new RepositorySpec("l", null, "src", List.of("*.a"), List.of("b/"), List.of("/x"), 0),
        READ,
        new FileBatch(
            "r",
            0,
            new SnapshotPlace("source", "/git", null, "head"),
            List.of(
                new FileEntry(
                    "path \uD83D\uDE00",
                    "ff",
                    "FILE",
                    7L,
                    "blob",
                    true,
                    List.of(new FileAttribute("language", "Java")),
                    "FILE_EXCLUDED"))),
        CHUNKS,
        new VectorSegment("r", 5, RUN, 17L, 2L),
        VECTORS,
        new PackPart("r", READ),
        new PackPart("r", CHUNKS),
        new PackPart("r", VECTORS),
        ANALYSIS,
        new PackPart("r", ANALYSIS),
        new PackReceipt(
            "r",
            "n",
            "/p",
            "sha",
            5L,
            List.of(new TableCount("files", 3L)),
            1L,
            2L,
            3L,
            List.of(
                new LevelCount(
                    1, 4L, 3L, 5L, 1L, 1L, 90L, 30L, 0L, 6L, List.of(new GateCount("g", 2L)))),
            null));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordThatFlowsIsCodedDeterministically(SpecificRecord record) throws Exception {
    check(record.getClass().asSubclass(SpecificRecord.class), record);
  }

  private static <R extends SpecificRecord> void check(Class<R> type, SpecificRecord record)
      throws Exception {
    Coder<R> coder = FlowCoders.of(type);
    R value = type.cast(record);

    coder.verifyDeterministic();
    CoderProperties.coderSerializable(coder);
    CoderProperties.coderDecodeEncodeEqual(coder, value);
    CoderProperties.coderDeterministic(coder, value, value);
    CoderProperties.coderConsistentWithEquals(coder, value, value);
  }
}
