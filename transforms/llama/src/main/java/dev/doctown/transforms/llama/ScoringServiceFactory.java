package dev.doctown.transforms.llama;

import dev.doctown.transforms.worker.WorkerService;
import dev.doctown.transforms.worker.WorkerServiceFactory;

/** Opens a reranker in the worker process. */
public final class ScoringServiceFactory implements WorkerServiceFactory {
  static final String NAME = "llama.cpp scoring";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkerService open(byte[] configuration) {
    return new ScoringService(ServiceMessages.read(configuration, ScoringConfiguration.class));
  }
}
