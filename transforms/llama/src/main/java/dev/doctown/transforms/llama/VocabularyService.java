package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.writing.Prompts;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;
import java.util.Objects;

/** A model's vocabulary in a worker process: it counts tokens as {@link LlamaService} does. */
final class VocabularyService implements WorkerService {
  private final LlamaModel model;
  private final Prompts prompts;

  VocabularyService(ServiceConfiguration configuration) {
    model =
        LlamaModel.loadVocabulary(
            LlamaRuntime.load(Path.of(configuration.library())),
            Path.of(configuration.model()),
            configuration.composes());
    ChatFamily family = ChatFamily.named(configuration.family()).orElseThrow();
    prompts = new Prompts(family, model.vocabulary());
    LlamaService.requireMarks(configuration, family, model.vocabulary());
  }

  @Override
  public byte[] serve(byte[] bytes, Reply reply) {
    ServiceRequest request = ServiceMessages.read(bytes, ServiceRequest.class);
    return ServiceMessages.bytes(
        switch (request.kind()) {
          case COUNT_PROMPT -> prompts.of(Objects.requireNonNull(request.generation())).length();
          case COUNT_TEXT ->
              model.vocabulary().tokensOfText(Objects.requireNonNull(request.text())).length;
          case STATE, GENERATE ->
              throw new IllegalArgumentException(request.kind() + " needs a model's weights");
        });
  }

  @Override
  public void close() {
    model.close();
  }
}
