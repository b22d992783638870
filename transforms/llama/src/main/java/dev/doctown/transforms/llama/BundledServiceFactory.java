package dev.doctown.transforms.llama;

import dev.doctown.transforms.worker.WorkerService;
import dev.doctown.transforms.worker.WorkerServiceFactory;

/** Opens a model with java-llama.cpp in the worker process. */
public final class BundledServiceFactory implements WorkerServiceFactory {
  static final String NAME = "java-llama.cpp";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkerService open(byte[] configuration) {
    return new BundledService(ServiceMessages.read(configuration, ServiceConfiguration.class));
  }
}
