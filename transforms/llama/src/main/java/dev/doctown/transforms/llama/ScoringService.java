package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.reading.PairReader;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;

/** A reranker in the worker process, which reads one pair at a time. */
final class ScoringService implements WorkerService {
  private final LlamaModel model;
  private final PairReader reader;

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
            configuration.causal(),
            configuration.capacity(),
            configuration.threads());
  }

  @Override
  public synchronized byte[] serve(byte[] bytes, Reply reply) {
    ScoringRequest request = ServiceMessages.read(bytes, ScoringRequest.class);
    reader.abortWhen(reply::cancelled);
    return ServiceMessages.bytes(
        request.texts().stream()
            .mapToDouble(text -> reader.score(request.query(), text))
            .toArray());
  }

  @Override
  public synchronized void close() {
    reader.close();
    model.close();
  }
}
