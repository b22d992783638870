package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.Fault;
import dev.doctown.schemas.flow.PackPart;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.VectorBatch;
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
                part(read(2)),
                part(chunks(0, 2))));

    assertEquals(List.of(0, 1), parts.chunks().stream().map(ChunkBatch::getNumber).toList());
    assertEquals(List.of(2, 9), parts.vectors().stream().map(VectorBatch::getRange).toList());
  }

  @Test
  void missingBatchIsABugAndNoSmallerPack() {
    assertBug(List.of(part(read(2)), part(chunks(0, 0))));
    assertBug(List.of(part(read(2)), part(chunks(0, 0)), part(chunks(2, 0))));
  }

  @Test
  void batchThatCameTwiceIsABug() {
    assertBug(List.of(part(read(2)), part(chunks(0, 0)), part(chunks(0, 0))));
  }

  @Test
  void missingVectorsAreABug() {
    assertBug(List.of(part(read(1)), part(chunks(0, 5)), part(vectors(0, 4, null))));
  }

  @Test
  void missingRepositoryIsABug() {
    assertBug(List.of(part(chunks(0, 0))));
  }

  @Test
  void faultOfTheModelIsTheFaultOfThePack() {
    PackParts parts =
        PackParts.of(
            List.of(
                part(read(1)),
                part(chunks(0, 5)),
                part(vectors(0, 0, new Fault("MODEL_INVALID", "why")))));

    assertEquals(ErrorCode.MODEL_INVALID, parts.fault().map(DoctownException::code).orElseThrow());
  }

  private static void assertBug(List<PackPart> parts) {
    DoctownException thrown = assertThrows(DoctownException.class, () -> PackParts.of(parts));
    assertEquals(ErrorCode.BUG, thrown.code());
  }

  private static PackPart part(SpecificRecord content) {
    return new PackPart("r", content);
  }

  private static RepositoryRead read(int batches) {
    return new RepositoryRead("r", "n", null, null, null, null, false, "h", batches, 9L, null);
  }

  private static ChunkBatch chunks(int number, long texts) {
    return new ChunkBatch("r", number, "a", "b", 1, texts, 0L, List.of());
  }

  private static VectorBatch vectors(int range, long texts, @Nullable Fault fault) {
    return new VectorBatch("r", range, null, null, null, List.of(), texts, texts, 0L, fault);
  }
}
