package dev.doctown.transforms.llama;

import dev.doctown.transforms.worker.WorkerService;
import dev.doctown.transforms.worker.WorkerServiceFactory;

/** Opens a model in the worker process. */
public final class LlamaServiceFactory implements WorkerServiceFactory {
  static final String NAME = "llama.cpp";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkerService open(byte[] configuration) {
    return new LlamaService(ServiceMessages.read(configuration, ServiceConfiguration.class));
  }
}
