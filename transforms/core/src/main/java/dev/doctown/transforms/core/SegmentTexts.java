package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.TextToEmbed;
import dev.doctown.schemas.flow.VectorSegment;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.core.chunk.EmbeddingTexts;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunReader;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.EmbeddingText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;

/** Sorts the texts of a batch by digest and tells where the texts of each range begin. */
final class SegmentTexts extends DoFn<ChunkBatch, VectorSegment> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;

  SegmentTexts(WorkDirectory workDirectory) {
    this.workDirectory = workDirectory;
  }

  @ProcessElement
  public void process(@Element ChunkBatch batch, OutputReceiver<VectorSegment> out) {
    Optional<RunAddress> chunks = RunKind.CHUNKS.among(batch.getRuns());
    if (batch.getTexts() == 0 || chunks.isEmpty()) {
      return;
    }
    try {
      List<TextToEmbed> texts = texts(chunks.get());
      texts.sort(RunKind.TEXTS.order());
      try (SegmentedRun<TextToEmbed> run = new SegmentedRun<>(workDirectory, RunKind.TEXTS)) {
        for (TextToEmbed text : texts) {
          run.append(WorkRanges.of(text.getTextSha256()), text);
        }
        String repository = batch.getRepository();
        run.finish(
                (range, address, offset, rows) ->
                    new VectorSegment(repository, range, address, offset, rows))
            .forEach(out::output);
      }
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  private List<TextToEmbed> texts(RunAddress chunks) {
    List<TextToEmbed> texts = new ArrayList<>();
    try (RunReader<ChunkRow> rows =
        RunReader.open(workDirectory, RunKind.CHUNKS, RunSegment.all(chunks))) {
      while (rows.hasNext()) {
        ChunkRow row = rows.next();
        String sha256 = row.getEmbeddingTextSha256();
        if (sha256 != null) {
          EmbeddingText text = EmbeddingTexts.of(row);
          texts.add(
              new TextToEmbed(
                  sha256,
                  row.getPath(),
                  row.getStartByte(),
                  row.getChunkId(),
                  text.context(),
                  text.content()));
        }
      }
    }
    return texts;
  }
}
