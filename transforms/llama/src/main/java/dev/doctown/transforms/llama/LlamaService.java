package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.llama.chat.Tokenizer;
import dev.doctown.transforms.llama.writing.Writer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** A model in the worker process. It writes one answer at a time, and counts tokens meanwhile. */
final class LlamaService implements WorkerService {
  private final LlamaRuntime runtime;
  private final LlamaModel model;
  private final ChatFamily family;
  private final Writer writer;
  private final ReentrantLock writing = new ReentrantLock(true);

  LlamaService(ServiceConfiguration configuration) {
    runtime = LlamaRuntime.load(Path.of(configuration.library()));
    family = ChatFamily.named(configuration.family()).orElseThrow();
    model =
        LlamaModel.load(
            runtime,
            Path.of(configuration.model()),
            configuration.gpuLayers(),
            configuration.composes());
    requireThinkingMark(configuration, family, model.vocabulary());
    writer = new Writer(model, family, configuration.capacity(), configuration.threads());
  }

  /** The end of a thought is told by its token. */
  static void requireThinkingMark(
      ServiceConfiguration configuration, ChatFamily family, Tokenizer tokenizer) {
    if (family.thinks() && tokenizer.tokensOfMarks(ChatFamily.THINK_CLOSE).length != 1) {
      throw new DoctownException(
          ErrorCode.CHAT_TEMPLATE_UNKNOWN,
          configuration.model()
              + ": it has no token "
              + ChatFamily.THINK_CLOSE
              + ", which models of the family "
              + family.familyName()
              + " have; name another with --chat-template");
    }
  }

  @Override
  public byte[] serve(byte[] bytes, Reply reply) {
    ServiceRequest request = ServiceMessages.read(bytes, ServiceRequest.class);
    return ServiceMessages.bytes(
        switch (request.kind()) {
          case STATE -> new ServiceState(runtime.systemInfo(), writer.capacity());
          case GENERATE -> generate(generation(request), reply);
          case COUNT_PROMPT ->
              PromptTokens.of(generation(request), family, model.vocabulary()).length();
          case COUNT_TEXT ->
              model.vocabulary().tokensOfText(Objects.requireNonNull(request.text())).length;
        });
  }

  private Object generate(GenerationRequest request, Reply reply) {
    writing.lock();
    try {
      if (reply.cancelled()) {
        throw new DoctownException(ErrorCode.INTERRUPTED, "nobody waits for the answer any more");
      }
      return writer.write(
          request,
          (part, text) -> reply.partial(new ServicePiece(part, text).bytes()),
          reply::cancelled);
    } finally {
      writing.unlock();
    }
  }

  private static GenerationRequest generation(ServiceRequest request) {
    return Objects.requireNonNull(request.generation());
  }

  @Override
  public void close() {
    writer.close();
    model.close();
  }
}
