package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.reading.TextPrefixes;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.List;

/**
 * Embeds texts with a GGUF model in a worker process: each by itself, so that its vector has the
 * same bits whatever else is embedded. A text that kills the process fails by {@link
 * ErrorCode#EMBED_FAILED}.
 */
final class LlamaEmbedder implements TextEmbedder {
  private final ReadingModel model;
  private final ModelProcess process;
  private final int dimension;

  private LlamaEmbedder(ReadingModel model, ModelProcess process) {
    this.model = model;
    this.process = process;
    this.dimension = embed(new EmbeddingRequest(true, List.of(bare("a")))).get(0).vector().length;
  }

  /** Loads the model and runs it once: a model need not do what it declares. */
  static LlamaEmbedder open(ReadingModel model, int processors) {
    int lanes = model.lanes(processors);
    EmbeddingConfiguration configuration =
        new EmbeddingConfiguration(
            model.engine().path().toString(),
            model.file(),
            model.name(),
            model.pooling(),
            model.traits().causal(),
            model.capacity(),
            TextPrefixes.of(model.description()),
            lanes,
            Math.max(1, processors / lanes),
            model.composes());
    ModelProcess process =
        new ModelProcess(
            EmbeddingServiceFactory.NAME,
            EmbeddingServiceFactory.class,
            model.file(),
            model.memoryBytes(lanes),
            configuration,
            ErrorCode.EMBED_FAILED);
    try {
      return new LlamaEmbedder(model, process);
    } catch (DoctownException e) {
      process.close();
      if (e.code() == ErrorCode.EMBED_FAILED) {
        throw new DoctownException(
            ErrorCode.MODEL_INVALID,
            model.file() + ": it cannot embed a first text (" + e.getMessage() + ")",
            e);
      }
      throw e;
    }
  }

  static EmbedderIdentity identity(ReadingModel model) {
    return new EmbedderIdentity(model.name(), model.sha256(), model.engineIdentity());
  }

  @Override
  public EmbedderIdentity identity() {
    return identity(model);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public List<Embedding> embed(List<EmbeddingText> texts) {
    return texts.isEmpty() ? List.of() : embed(new EmbeddingRequest(false, texts));
  }

  @Override
  public Embedding embedQuery(String query) {
    return embed(new EmbeddingRequest(true, List.of(bare(query)))).get(0);
  }

  private List<Embedding> embed(EmbeddingRequest request) {
    return EmbeddingMessage.read(process.call(request, request.characters()));
  }

  private static EmbeddingText bare(String text) {
    return new EmbeddingText("", text);
  }

  @Override
  public void close() {
    process.close();
  }
}
