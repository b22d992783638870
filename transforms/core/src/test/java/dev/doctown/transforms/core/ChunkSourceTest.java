package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.chunk.ChunkSettings;
import dev.doctown.transforms.core.fake.Captured;
import dev.doctown.transforms.core.fake.GeneratedRepository;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkSourceTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyFileIsARowAndItsChunksAreItsBytes() {
    Map<String, byte[]> files = GeneratedRepository.files(3, 400);
    List<ChunkBatch> batches = chunks(MemoryRepositories.put("bytes", files) + ":5", true);

    List<FileRow> rows = TransformRun.rows(workDirectory(), RunKind.FILES, batches);
    assertEquals(
        files.keySet().stream().sorted(Utf8Order.INSTANCE).toList(),
        rows.stream().map(FileRow::getPath).toList());
    Map<String, ByteArrayOutputStream> contents = new HashMap<>();
    for (ChunkRow chunk : TransformRun.rows(workDirectory(), RunKind.CHUNKS, batches)) {
      contents
          .computeIfAbsent(chunk.getPath(), path -> new ByteArrayOutputStream())
          .writeBytes(bytes(chunk));
    }
    for (FileRow row : rows) {
      if (row.getSkipped() == null && row.getSizeBytes() > 0) {
        assertArrayEquals(
            files.get(row.getPath()),
            contents.getOrDefault(row.getPath(), new ByteArrayOutputStream()).toByteArray(),
            row.getPath());
      }
    }
  }

  @Test
  void batchSaysWhatItHolds() {
    List<ChunkBatch> batches =
        chunks(MemoryRepositories.put("counts", GeneratedRepository.files(4, 40)), true);

    for (ChunkBatch batch : batches) {
      List<FileRow> rows = TransformRun.rows(workDirectory(), RunKind.FILES, List.of(batch));
      assertEquals(rows.get(0).getPath(), batch.getFirstPath());
      assertEquals(rows.get(rows.size() - 1).getPath(), batch.getLastPath());
      assertEquals(rows.size(), batch.getFiles());
      List<ChunkRow> chunks = TransformRun.rows(workDirectory(), RunKind.CHUNKS, List.of(batch));
      long texts = chunks.stream().filter(chunk -> chunk.getEmbeddingTextSha256() != null).count();
      assertEquals(texts, batch.getTexts());
      assertEquals(chunks.size() - texts, batch.getTextsLeftOut());
    }
    assertTrue(batches.stream().anyMatch(batch -> batch.getTextsLeftOut() > 0));
  }

  @Test
  void withoutTextsNoChunkNamesOne() {
    List<ChunkBatch> batches =
        chunks(MemoryRepositories.put("no-texts", GeneratedRepository.files(4, 40)), false);

    for (ChunkRow chunk : TransformRun.rows(workDirectory(), RunKind.CHUNKS, batches)) {
      assertEquals(null, chunk.getEmbeddingTextSha256());
    }
    assertEquals(0, batches.stream().mapToLong(ChunkBatch::getTexts).sum());
    assertEquals(0, batches.stream().mapToLong(ChunkBatch::getTextsLeftOut).sum());
  }

  private List<ChunkBatch> chunks(String location, boolean texts) {
    List<Captured<ChunkBatch>> captured = new ArrayList<>();
    ChunkSource source = ChunkSource.into(workDirectory(), ChunkSettings.defaults());
    TransformRun.run(
        pipeline ->
            captured.add(
                Captured.of(
                    pipeline
                        .apply(TransformRun.specs(TransformRun.spec(location)))
                        .apply(ReadRepository.into(workDirectory()))
                        .get(ReadRepository.FILES)
                        .apply(texts ? source : source.withoutTexts()))));
    return captured.get(0).elements();
  }

  private WorkDirectory workDirectory() {
    return WorkDirectory.at(folder);
  }

  private static byte[] bytes(ChunkRow chunk) {
    String content = chunk.getContent();
    if (content != null) {
      return content.getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer bytes = chunk.getContentBytes().duplicate();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }
}
