package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.StoredVector;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.transforms.core.fake.Captured;
import dev.doctown.transforms.core.fake.GeneratedRepository;
import dev.doctown.transforms.core.fake.HashEmbedders;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedChunksTest {
  @TempDir private Path folder = Path.of("");

  private record Embedded(List<ChunkBatch> chunks, List<VectorBatch> vectors) {}

  @Test
  void eachDistinctTextIsEmbeddedOnce() {
    Map<String, byte[]> files = GeneratedRepository.files(6, 300);
    Embedded embedded = embed(MemoryRepositories.put("once", files), "hash:once");

    TreeSet<String> texts = new TreeSet<>(Utf8Order.INSTANCE);
    for (ChunkRow chunk : TransformRun.rows(workDirectory(), RunKind.CHUNKS, embedded.chunks())) {
      String text = chunk.getEmbeddingTextSha256();
      if (text != null) {
        texts.add(text);
      }
    }
    List<StoredVector> vectors = vectors(embedded);
    assertEquals(List.copyOf(texts), vectors.stream().map(StoredVector::getTextSha256).toList());
    assertTrue(embedded.vectors().size() > 32, "texts are spread over the ranges");
    HashEmbedders.embedded("hash:once")
        .forEach((text, times) -> assertEquals(1, times.get(), text));
    assertEquals(1, HashEmbedders.opened("hash:once"));
    for (StoredVector vector : vectors) {
      assertEquals(Digests.sha256("hash:once"), vector.getModel());
      assertEquals(
          List.of(floats(HashEmbedders.vector(vector.getTextSha256()))), List.of(floats(vector)));
    }
  }

  @Test
  void refusedTextIsAFailureAndItsNeighboursHaveVectors() {
    Map<String, byte[]> files = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      files.put("good" + i + ".txt", utf8("fine " + i + "\n"));
    }
    files.put("bad.txt", utf8(HashEmbedders.REFUSED + "\n"));

    Embedded embedded = embed(MemoryRepositories.put("refused", files), "hash:refused");

    ChunkRow refused =
        TransformRun.rows(workDirectory(), RunKind.CHUNKS, embedded.chunks()).stream()
            .filter(chunk -> chunk.getPath().equals("bad.txt"))
            .findFirst()
            .orElseThrow();
    assertEquals(100, vectors(embedded).size());
    assertEquals(
        List.of(String.valueOf(refused.getEmbeddingTextSha256())),
        embedded.vectors().stream().flatMap(batch -> batch.getFailedTexts().stream()).toList());
    List<FailureRow> failures =
        TransformRun.records(
            workDirectory(),
            RunKind.FAILURES,
            embedded.vectors().stream()
                .map(VectorBatch::getFailures)
                .filter(Objects::nonNull)
                .toList());
    assertEquals(
        List.of(
            new FailureRow(
                "embed",
                refused.getChunkId(),
                "EMBED_FAILED",
                "bad.txt: the chunk at byte 0 has no vector; the model refused its text")),
        failures);
  }

  @Test
  void modelThatCannotBeOpenedIsAFaultInEveryBatch() {
    Embedded embedded =
        embed(MemoryRepositories.put("broken", GeneratedRepository.files(7, 40)), "hash:broken");

    assertTrue(!embedded.vectors().isEmpty());
    for (VectorBatch batch : embedded.vectors()) {
      assertEquals("MODEL_INVALID", batch.getFault().getCode());
      assertNull(batch.getVectors());
    }
  }

  @Test
  void modelThatNoEngineKnowsIsAFault() {
    Embedded embedded =
        embed(MemoryRepositories.put("unknown", Map.of("a.txt", utf8("text\n"))), "no/such-model");

    assertEquals(
        List.of("MODEL_NOT_FOUND"),
        embedded.vectors().stream().map(batch -> batch.getFault().getCode()).toList());
  }

  private Embedded embed(String location, String model) {
    List<Captured<ChunkBatch>> chunks = new ArrayList<>();
    List<Captured<VectorBatch>> vectors = new ArrayList<>();
    TransformRun.run(
        pipeline -> {
          var batches = TransformRun.chunks(pipeline, workDirectory(), TransformRun.spec(location));
          chunks.add(Captured.of(batches));
          vectors.add(Captured.of(batches.apply(EmbedChunks.with(workDirectory(), model))));
        });
    List<VectorBatch> sorted = new ArrayList<>(vectors.get(0).elements());
    sorted.sort(Comparator.comparingInt(VectorBatch::getRange));
    return new Embedded(chunks.get(0).elements(), sorted);
  }

  private List<StoredVector> vectors(Embedded embedded) {
    return TransformRun.records(
        workDirectory(),
        RunKind.VECTORS,
        embedded.vectors().stream().map(VectorBatch::getVectors).filter(Objects::nonNull).toList());
  }

  private static List<Float> floats(StoredVector vector) {
    ByteBuffer bytes = vector.getVector().duplicate().order(ByteOrder.LITTLE_ENDIAN);
    float[] floats = new float[HashEmbedders.DIMENSION];
    bytes.asFloatBuffer().get(floats);
    return floats(floats);
  }

  private static List<Float> floats(float[] vector) {
    List<Float> floats = new ArrayList<>();
    for (float component : vector) {
      floats.add(component);
    }
    return floats;
  }

  private WorkDirectory workDirectory() {
    return WorkDirectory.at(folder);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
