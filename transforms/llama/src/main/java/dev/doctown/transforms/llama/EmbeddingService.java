package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.binding.SequenceContext;
import dev.doctown.transforms.llama.binding.SequenceLanes;
import dev.doctown.transforms.llama.binding.SequenceMarks;
import dev.doctown.transforms.llama.reading.EmbeddingWindows;
import dev.doctown.transforms.llama.reading.EmbeddingWindows.Window;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.UnitVector;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;
import java.util.List;

/** An embedding model in the worker process. */
final class EmbeddingService implements WorkerService {
  private final String name;
  private final LlamaModel model;
  private final SequenceLanes lanes;
  private final EmbeddingWindows windows;

  EmbeddingService(EmbeddingConfiguration configuration) {
    name = configuration.name();
    model =
        LlamaModel.load(
            LlamaRuntime.load(Path.of(configuration.library())),
            Path.of(configuration.model()),
            0,
            configuration.composes());
    lanes =
        new SequenceLanes(
            configuration.lanes(),
            () ->
                new SequenceContext(
                    model,
                    configuration.pooling(),
                    configuration.causal(),
                    configuration.window(),
                    configuration.threads()));
    windows =
        new EmbeddingWindows(
            model.vocabulary(),
            SequenceMarks.of(model),
            configuration.prefixes(),
            configuration.window());
  }

  @Override
  public synchronized byte[] serve(byte[] bytes, Reply reply) {
    EmbeddingRequest request = ServiceMessages.read(bytes, EmbeddingRequest.class);
    return EmbeddingMessage.bytes(
        lanes.read(
            request.texts(),
            (context, text) -> embed(context, text, request.query()),
            reply::cancelled));
  }

  private Embedding embed(SequenceContext context, EmbeddingText text, boolean query) {
    try {
      List<Window> parts = query ? List.of(windows.query(text.content())) : windows.split(text);
      double[] sum = new double[0];
      int contentTokens = 0;
      for (Window part : parts) {
        float[] pooled = context.read(part.tokens(), ErrorCode.EMBED_FAILED);
        sum = sum.length == 0 ? new double[pooled.length] : sum;
        float[] vector = parts.size() == 1 ? pooled : UnitVector.of(doubles(pooled));
        double weight = parts.size() == 1 ? 1 : part.contentTokens();
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weight * vector[i];
        }
        contentTokens += part.contentTokens();
      }
      return new Embedding(UnitVector.of(sum), contentTokens, parts.size());
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new DoctownException(
          ErrorCode.EMBED_FAILED,
          "embedding model '"
              + name
              + "' failed on the text with SHA-256 "
              + text.sha256()
              + " ("
              + e.getMessage()
              + "); expected a vector; the other texts can be embedded without it",
          e);
    }
  }

  private static double[] doubles(float[] vector) {
    double[] wide = new double[vector.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = vector[i];
    }
    return wide;
  }

  @Override
  public synchronized void close() {
    lanes.close();
    model.close();
  }
}
