package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.BackendDevice;
import dev.doctown.transforms.llama.binding.LlamaContext;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.Tokenizer;
import dev.doctown.transforms.llama.device.Devices;
import dev.doctown.transforms.llama.device.GpuLayers;
import dev.doctown.transforms.llama.gguf.ModelHeader;
import dev.doctown.transforms.llama.writing.Writer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.worker.Reply;
import dev.doctown.transforms.worker.WorkerService;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A model in the worker process. It writes so many answers at a time, and counts tokens meanwhile.
 */
final class LlamaService implements WorkerService {
  /** What a GPU computes in hardly more time than one. */
  static final int SEQUENCES_OF_GPU = 8;

  private final LlamaModel model;
  private final Writer writer;
  private final ServiceState state;

  LlamaService(ServiceConfiguration configuration) {
    LlamaRuntime runtime = LlamaRuntime.load(Path.of(configuration.library()));
    BackendDevice device = new Devices(runtime.devices()).choose(configuration.device());
    boolean gpu = device.kind() != BackendDevice.Kind.CPU;
    int sequences =
        configuration.sequences() > 0 ? configuration.sequences() : gpu ? SEQUENCES_OF_GPU : 1;
    Path file = Path.of(configuration.model());
    model =
        gpu
            ? LlamaModel.load(
                runtime,
                file,
                device,
                GpuLayers.of(
                    ModelHeader.describe(file),
                    (long) sequences * configuration.capacity(),
                    device.freeBytes()),
                configuration.composes())
            : LlamaModel.load(runtime, file, 0, configuration.composes());
    ChatFamily family = ChatFamily.named(configuration.family()).orElseThrow();
    requireMarks(configuration, family, model.vocabulary());
    writer =
        new Writer(model, family, configuration.capacity(), sequences, configuration.threads());
    state =
        new ServiceState(
            runtime.systemInfo()
                + (gpu ? "; " + device.name() + " " + device.description() : "")
                + (sequences > 1 ? "; " + sequences + " sequences" : ""),
            writer.capacity(),
            sequences);
  }

  /** Marks that a model does not know would be read as plain text. */
  static void requireMarks(
      ServiceConfiguration configuration, ChatFamily family, Tokenizer tokenizer) {
    for (String mark : family.tokens()) {
      if (tokenizer.tokensOfMarks(mark).length != 1) {
        throw new DoctownException(
            ErrorCode.CHAT_TEMPLATE_UNKNOWN,
            configuration.model()
                + ": it has no token "
                + mark
                + ", which models of the family "
                + family.familyName()
                + " have; name another with --chat-template");
      }
    }
  }

  @Override
  public byte[] serve(byte[] bytes, Reply reply) {
    ServiceRequest request = ServiceMessages.read(bytes, ServiceRequest.class);
    return ServiceMessages.bytes(
        switch (request.kind()) {
          case STATE -> state;
          case GENERATE -> generate(request, reply);
          case COUNT_PROMPT -> writer.prompt(generation(request)).length();
          case COUNT_TEXT ->
              model.vocabulary().tokensOfText(Objects.requireNonNull(request.text())).length;
        });
  }

  private Object generate(ServiceRequest request, Reply reply) {
    try {
      return writer.write(generation(request), request.listener(reply), reply::cancelled);
    } catch (LlamaContext.AbortedException e) {
      throw new DoctownException(ErrorCode.INTERRUPTED, "nobody waits for the answer any more", e);
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
