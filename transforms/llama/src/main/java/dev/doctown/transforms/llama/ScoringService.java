package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.binding.SequenceContext;
import dev.doctown.transforms.llama.binding.SequenceLanes;
import dev.doctown.transforms.llama.reading.PairReader;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;

/** A reranker in the worker process. */
final class ScoringService implements WorkerService {
  private final LlamaModel model;
  private final PairReader reader;
  private final SequenceLanes lanes;

  ScoringService(ScoringConfiguration configuration) {
    model =
        LlamaModel.load(
            LlamaRuntime.load(Path.of(configuration.library())),
            Path.of(configuration.model()),
            0,
            configuration.composes());
    reader =
        new PairReader(
            model,
            configuration.judgement(),
            configuration.yes(),
            configuration.asked(),
            configuration.capacity());
    lanes =
        new SequenceLanes(
            configuration.lanes(),
            () ->
                new SequenceContext(
                    model,
                    configuration.judgement().pooling(),
                    configuration.causal(),
                    configuration.capacity(),
                    configuration.threads()));
  }

  @Override
  public synchronized byte[] serve(byte[] bytes, Reply reply) {
    ScoringRequest request = ServiceMessages.read(bytes, ScoringRequest.class);
    return ServiceMessages.bytes(
        lanes.read(
            request.texts(),
            (context, text) -> reader.score(context, request.query(), text),
            reply::cancelled));
  }

  @Override
  public synchronized void close() {
    lanes.close();
    model.close();
  }
}
