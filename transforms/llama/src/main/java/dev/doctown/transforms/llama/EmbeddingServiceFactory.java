package dev.doctown.transforms.llama;

import dev.doctown.transforms.worker.WorkerService;
import dev.doctown.transforms.worker.WorkerServiceFactory;

/** Opens an embedding model in the worker process. */
public final class EmbeddingServiceFactory implements WorkerServiceFactory {
  static final String NAME = "llama.cpp embedding";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkerService open(byte[] configuration) {
    return new EmbeddingService(ServiceMessages.read(configuration, EmbeddingConfiguration.class));
  }
}
