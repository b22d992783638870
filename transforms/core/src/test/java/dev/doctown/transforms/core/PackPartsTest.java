package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.Fault;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.RepositoryAnalysis;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackPartsTest {

  @Test
  void partsAreOrderedHoweverTheyCome() {
    PackParts parts =
        PackParts.of(
            List.of(
                part(vectors(9, 3, null)),
                part(chunks(1, 2)),
                part(vectors(2, 1, null)),
                part(analysis()),
                part(read(2)),
                part(chunks(0, 2))));

    assertEquals(List.of(0, 1), parts.chunks().stream().map(ChunkBatch::getNumber).toList());
    assertEquals(List.of(2, 9), parts.vectors().stream().map(VectorBatch::getRange).toList());
  }

  @Test
  void missingBatchIsABugAndNoSmallerPack() {
    assertBug("1 of 2 batches came", List.of(part(read(2)), part(analysis()), part(chunks(0, 0))));
    assertBug(
        "batch 1 is missing or came twice",
        List.of(part(read(2)), part(analysis()), part(chunks(0, 0)), part(chunks(2, 0))));
  }

  @Test
  void batchThatCameTwiceIsABug() {
    assertBug(
        "batch 1 is missing or came twice",
        List.of(part(read(2)), part(analysis()), part(chunks(0, 0)), part(chunks(0, 0))));
  }

  @Test
  void missingVectorsAreABug() {
    assertBug(
        "4 of 5 texts came",
        List.of(part(read(1)), part(analysis()), part(chunks(0, 5)), part(vectors(0, 4, null))));
  }

  @Test
  void missingRepositoryIsABug() {
    assertBug(
        "the repository's own record is missing", List.of(part(analysis()), part(chunks(0, 0))));
  }

  @Test
  void aRepositoryHasOneAnalysis() {
    assertBug("0 analyses came, expected 1", List.of(part(read(1)), part(chunks(0, 0))));
    assertBug(
        "2 analyses came, expected 1",
        List.of(part(read(1)), part(analysis()), part(chunks(0, 0)), part(analysis())));
  }

  @Test
  void measuresAreThoseOfAllSymbolsOrNone() {
    RunAddress symbols = new RunAddress("SYMBOLS", "00", 3L, 9L);
    ChunkBatch batch = new ChunkBatch("r", 0, "a", "b", 1, 0L, 0L, List.of(symbols));

    assertBug(
        "measures of 2 of 3 symbols came",
        List.of(
            part(read(1)),
            part(batch),
            part(analysis(new RunAddress("SYMBOL_MEASURES", "01", 2L, 9L)))));
    PackParts parts = PackParts.of(List.of(part(read(1)), part(batch), part(analysis())));
    assertEquals(List.of(symbols), parts.runs(RunKind.SYMBOLS));
  }

  @Test
  void failuresOfBatchesAndOfTheAnalysisAreFailuresOfThePack() {
    RunAddress first = new RunAddress("FAILURES", "00", 1L, 9L);
    RunAddress second = new RunAddress("FAILURES", "01", 1L, 9L);
    ChunkBatch batch = new ChunkBatch("r", 0, "a", "b", 1, 0L, 0L, List.of(first));

    PackParts parts = PackParts.of(List.of(part(analysis(second)), part(read(1)), part(batch)));

    assertEquals(List.of(first, second), parts.runs(RunKind.FAILURES));
  }

  @Test
  void faultOfTheAnalysisIsTheFaultOfThePack() {
    PackParts parts =
        PackParts.of(
            List.of(
                part(read(1)),
                part(chunks(0, 0)),
                part(new RepositoryAnalysis("r", List.of(), new Fault("BUG", "why")))));

    assertEquals(ErrorCode.BUG, parts.fault().map(DoctownException::code).orElseThrow());
  }

  @Test
  void faultOfTheModelIsTheFaultOfThePack() {
    PackParts parts =
        PackParts.of(
            List.of(
                part(read(1)),
                part(analysis()),
                part(chunks(0, 5)),
                part(vectors(0, 0, new Fault("MODEL_INVALID", "why")))));

    assertEquals(ErrorCode.MODEL_INVALID, parts.fault().map(DoctownException::code).orElseThrow());
  }

  private static void assertBug(String what, List<PackPart> parts) {
    DoctownException thrown = assertThrows(DoctownException.class, () -> PackParts.of(parts));
    assertEquals(ErrorCode.BUG, thrown.code());
    assertEquals(
        "parts of a docpack were lost on the way: " + what + "; please report this",
        thrown.getMessage());
  }

  private static PackPart part(SpecificRecord content) {
    return new PackPart("r", content);
  }

  private static RepositoryRead read(int batches) {
    return new RepositoryRead(
        "r", "n", null, null, null, null, false, "h", batches, 9L, null, null, 0);
  }

  private static ChunkBatch chunks(int number, long texts) {
    return new ChunkBatch("r", number, "a", "b", 1, texts, 0L, List.of());
  }

  private static RepositoryAnalysis analysis(RunAddress... runs) {
    return new RepositoryAnalysis("r", List.of(runs), null);
  }

  private static VectorBatch vectors(int range, long texts, @Nullable Fault fault) {
    return new VectorBatch("r", range, null, null, null, List.of(), texts, texts, 0L, fault);
  }
}
