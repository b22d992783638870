package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.bundled.BundledLibrary;
import dev.doctown.transforms.llama.bundled.BundledWriter;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A model of java-llama.cpp in the worker process. It writes one answer at a time, and counts
 * tokens meanwhile.
 */
final class BundledService implements WorkerService {
  private final ServiceConfiguration configuration;
  private final BundledWriter writer;
  private final ReentrantLock writing = new ReentrantLock(true);

  BundledService(ServiceConfiguration configuration) {
    this.configuration = configuration;
    BundledLibrary.load(configuration.library());
    ChatFamily family = ChatFamily.named(configuration.family()).orElseThrow();
    writer =
        new BundledWriter(
            Path.of(configuration.model()),
            family,
            configuration.capacity(),
            configuration.threads(),
            configuration.composes());
    LlamaService.requireMarks(configuration, family, writer.tokenizer());
  }

  @Override
  public byte[] serve(byte[] bytes, Reply reply) {
    ServiceRequest request = ServiceMessages.read(bytes, ServiceRequest.class);
    return ServiceMessages.bytes(
        switch (request.kind()) {
          case STATE -> new ServiceState(writer.backend(), configuration.capacity(), 1);
          case GENERATE -> generate(request, reply);
          case COUNT_PROMPT -> writer.prompt(generation(request)).length();
          case COUNT_TEXT ->
              writer.tokenizer().tokensOfText(Objects.requireNonNull(request.text())).length;
        });
  }

  private Object generate(ServiceRequest request, Reply reply) {
    writing.lock();
    try {
      return writer.write(generation(request), request.listener(reply), reply::cancelled);
    } finally {
      writing.unlock();
    }
  }

  private static GenerationRequest generation(ServiceRequest request) {
    return Objects.requireNonNull(request.generation());
  }

  /** The library frees nothing: the process ends after this. */
  @Override
  public void close() {}
}
