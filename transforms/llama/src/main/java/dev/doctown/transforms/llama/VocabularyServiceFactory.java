package dev.doctown.transforms.llama;

import dev.doctown.transforms.worker.WorkerService;
import dev.doctown.transforms.worker.WorkerServiceFactory;

/** Opens a model's vocabulary in a process that counts tokens. */
public final class VocabularyServiceFactory implements WorkerServiceFactory {
  static final String NAME = "llama.cpp vocabulary";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkerService open(byte[] configuration) {
    return new VocabularyService(ServiceMessages.read(configuration, ServiceConfiguration.class));
  }
}
