package dev.doctown.transforms.llama;

import com.sun.jna.Native;
import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.gguf.ModelHeader;
import dev.doctown.transforms.models.DataFolders;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.models.ModelLock;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.ModelRole;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** llama.cpp's own C API, from the libraries that {@code doctown engines install} fetched. */
public final class LlamaEngine implements GenerationEngine {
  private static final String NAME = "llama.cpp";

  /** A larger one takes more memory than most tasks are worth; who wants it says so. */
  private static final int DEFAULT_CONTEXT = 8192;

  /** Some models end the process in a smaller one. */
  private static final int LEAST_CONTEXT = 64;

  /** What llama.cpp has room for; more end the process, or keep each other from working. */
  private static final int MOST_THREADS = 512;

  /** Beyond it a GPU gains nothing, and the context takes what memory there is. */
  private static final int MOST_SEQUENCES = 64;

  private final Path engines;

  /** With what is installed on this machine. */
  public LlamaEngine() {
    this(DataFolders.engines(null));
  }

  private LlamaEngine(Path engines) {
    this.engines = engines;
  }

  @Override
  public GenerationEngine installedIn(Path folder) {
    return new LlamaEngine(folder);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int preference() {
    return 1;
  }

  @Override
  public ModelDescription describe(Path model) {
    return ModelHeader.describe(model);
  }

  @Override
  public EngineSupport support(ModelDescription model) {
    return new EngineSupport(NAME, LlamaRuntime.RELEASE, obstacle(model));
  }

  static @Nullable String unknownArchitecture(ModelDescription model) {
    if (!Architectures.known().contains(model.architecture())) {
      return "architecture '"
          + model.architecture()
          + "' is not one it computes; take a model of another, such as qwen3, llama or gemma3";
    }
    return null;
  }

  private @Nullable String obstacle(ModelDescription model) {
    try {
      EngineFolder.preferred(engines);
    } catch (DoctownException e) {
      return e.getMessage();
    }
    String unknown = unknownArchitecture(model);
    return unknown == null ? ReadingModel.obstacle(model) : unknown;
  }

  @Override
  public List<ComputeDevice> devices() {
    return DeviceServiceFactory.devices(EngineFolder.preferred(engines));
  }

  @Override
  public TextGenerator open(GeneratorSettings settings, ModelDescription model) {
    String unknown = unknownArchitecture(model);
    if (unknown != null) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE, settings.model() + ": " + NAME + ": " + unknown);
    }
    EngineFolder engine = library(settings.device());
    requireWriter(settings, model);
    ModelLock.check(model.files());
    ServiceConfiguration configuration =
        new ServiceConfiguration(
            engine.path().toString(),
            model.files().get(0).toString(),
            settings.device(),
            family(settings, model).familyName(),
            capacity(settings, model),
            sequences(settings, engine),
            threads(settings),
            model.tokenizer().contains("qwen"));
    return new LlamaGenerator(
        model,
        configuration,
        NAME + " " + LlamaRuntime.RELEASE,
        EngineProcess.of(LlamaServiceFactory.NAME, LlamaServiceFactory.class, Native.class)
            .withMemoryLimit(
                LlamaGenerator.memoryLimit(memoryBytes(model, mostContext(configuration)))),
        EngineProcess.of(
            VocabularyServiceFactory.NAME, VocabularyServiceFactory.class, Native.class));
  }

  private static long mostContext(ServiceConfiguration configuration) {
    int sequences =
        configuration.sequences() > 0 ? configuration.sequences() : LlamaService.SEQUENCES_OF_GPU;
    return (long) sequences * configuration.capacity();
  }

  static void requireWriter(GeneratorSettings settings, ModelDescription model) {
    if (model.role() != ModelRole.GENERATOR) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          settings.model() + ": it is no model that writes; expected one that does");
    }
  }

  /** The build for a device: one for a GPU would compute there what the processor is asked to. */
  private EngineFolder library(String device) {
    String backend = device.replaceFirst(":.*", "");
    return switch (backend) {
      case ComputeDevice.CPU, "vulkan" -> EngineFolder.of(engines, backend);
      case "cuda" ->
          EngineFolder.list(engines).stream()
              .filter(engine -> engine.build().device().startsWith(backend))
              .findFirst()
              .orElseGet(() -> EngineFolder.of(engines, backend));
      default -> EngineFolder.preferred(engines);
    };
  }

  /** One where there is nothing but the processor. */
  private static int sequences(GeneratorSettings settings, EngineFolder engine) {
    if (settings.sequences() > MOST_SEQUENCES) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          settings.sequences() + " sequences; expected at most " + MOST_SEQUENCES);
    }
    boolean processor = engine.build().device().equals(ComputeDevice.CPU);
    return settings.sequences() == 0 && processor ? 1 : settings.sequences();
  }

  static int threads(GeneratorSettings settings) {
    if (settings.threads() > MOST_THREADS) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          settings.threads() + " threads; expected at most " + MOST_THREADS);
    }
    return settings.threads() > 0
        ? settings.threads()
        : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  static int capacity(GeneratorSettings settings, ModelDescription model) {
    long trained = model.contextLength() > 0 ? model.contextLength() : DEFAULT_CONTEXT;
    if (settings.contextLength() > trained) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "a context of "
              + settings.contextLength()
              + " tokens; "
              + settings.model()
              + " was trained for at most "
              + trained);
    }
    if (settings.contextLength() > 0 && settings.contextLength() < LEAST_CONTEXT) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "a context of "
              + settings.contextLength()
              + " tokens; expected at least "
              + LEAST_CONTEXT
              + ", which a prompt and its answer share");
    }
    return settings.contextLength() > 0
        ? settings.contextLength()
        : (int) Math.min(trained, DEFAULT_CONTEXT);
  }

  static ChatFamily family(GeneratorSettings settings, ModelDescription model) {
    String name = settings.chatTemplate() == null ? model.chatFamily() : settings.chatTemplate();
    return ChatFamily.named(String.valueOf(name))
        .orElseThrow(
            () ->
                new DoctownException(
                    ErrorCode.CHAT_TEMPLATE_UNKNOWN,
                    (settings.chatTemplate() == null
                            ? settings.model()
                                + (model.hasChatTemplate()
                                    ? ": its chat template is of no known family"
                                    : ": it has no chat template")
                            : "chat template '" + settings.chatTemplate() + "' is not known")
                        + "; name one with --chat-template: "
                        + Arrays.stream(ChatFamily.values())
                            .map(ChatFamily::familyName)
                            .collect(Collectors.joining(", "))));
  }
}
