package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.reading.Judgement;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.ScorerIdentity;
import java.util.Arrays;
import java.util.List;

/**
 * Scores texts with a GGUF reranker in a worker process: each pair by itself, so that its score is
 * the same whatever else is scored. A pair that kills the process fails by {@link
 * ErrorCode#SCORE_FAILED}.
 */
final class LlamaScorer implements PairScorer {
  private final ReadingModel model;
  private final ModelProcess process;

  private LlamaScorer(ReadingModel model, ModelProcess process) {
    this.model = model;
    this.process = process;
  }

  /** The process starts with the first pair. */
  static LlamaScorer open(ReadingModel model, int processors) {
    int lanes = model.lanes(processors);
    ScoringConfiguration configuration =
        new ScoringConfiguration(
            model.engine().path().toString(),
            model.file(),
            Judgement.of(model.description(), model.traits()).orElseThrow(),
            Math.max(0, model.traits().labels().indexOf(Judgement.YES)),
            Judgement.isAsked(model.description()),
            model.traits().causal(),
            model.capacity(),
            lanes,
            Math.max(1, processors / lanes),
            model.composes());
    return new LlamaScorer(
        model,
        new ModelProcess(
            ScoringServiceFactory.NAME,
            ScoringServiceFactory.class,
            model.file(),
            model.memoryBytes(lanes),
            configuration,
            ErrorCode.SCORE_FAILED));
  }

  @Override
  public ScorerIdentity identity() {
    return new ScorerIdentity(model.name(), model.sha256(), model.engineIdentity());
  }

  @Override
  public List<Double> score(String query, List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    ScoringRequest request = new ScoringRequest(query, texts);
    double[] scores =
        ServiceMessages.read(process.call(request, request.characters()), double[].class);
    return Arrays.stream(scores).boxed().toList();
  }

  @Override
  public void close() {
    process.close();
  }
}
