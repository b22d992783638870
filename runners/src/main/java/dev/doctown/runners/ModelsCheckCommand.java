package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.core.engine.GenerationEngines;
import dev.doctown.transforms.core.engine.GenerationEngines.Candidate;
import dev.doctown.transforms.models.ModelDigest;
import dev.doctown.transforms.models.ModelLock;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.ModelRole;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctown models check}. */
@Command(
    name = "check",
    sortOptions = false,
    description =
        "Say what a model is, from its header alone, which engine would run it here, on what, and"
            + " how much memory that takes.")
final class ModelsCheckCommand implements Callable<Integer> {
  private static final long TYPICAL_CONTEXT = 8192;

  private final Terminal terminal;

  @Mixin private final ModelOption model = new ModelOption();

  @Mixin private final EnginesFolderOption enginesFolder = new EnginesFolderOption();

  @Option(
      names = "--speed",
      description = "Load a model that writes, and say how many tokens a second it takes.")
  private boolean speed;

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  @Mixin private final CommonOptions common = new CommonOptions();

  ModelsCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LibraryLogging.configure(terminal, common.verbose());
    Path file = model.file();
    GenerationEngines engines = GenerationEngines.in(enginesFolder.folder());
    ModelDescription description = engines.describe(file);
    List<Candidate> candidates = engines.candidates(description);
    ModelLock.check(description.files());
    Optional<GenerationEngine> running =
        candidates.stream()
            .filter(candidate -> candidate.support().runs())
            .findFirst()
            .map(Candidate::engine);
    // The one first that is taken by itself.
    List<ComputeDevice> devices = running.map(GenerationEngine::devices).orElse(List.of());
    String sha256 = ModelDigest.read(description.files());
    Optional<ModelSpeed> measured =
        speed && description.role() == ModelRole.GENERATOR
            ? running.map(engine -> ModelSpeed.measure(engine, file, description))
            : Optional.empty();
    if (json) {
      terminal.out().println(object(description, candidates, devices, sha256, measured));
    } else {
      print(description, candidates, devices, sha256);
      measured.ifPresent(each -> line("speed", each.measuredLine()));
    }
    return 0;
  }

  private void print(
      ModelDescription model,
      List<Candidate> candidates,
      List<ComputeDevice> devices,
      String sha256) {
    terminal.out().println(OneLine.of(String.valueOf(model.files().get(0).getFileName())));
    line("name", model.name());
    line("made for", purpose(model));
    line(
        "architecture",
        model.architecture() + ", " + model.layers() + " layers of " + model.embeddingLength());
    line("parameters", Quantities.large(model.parameters()));
    line("quantization", model.quantization());
    line("context", Quantities.count(model.contextLength(), "tokens"));
    line(
        "vocabulary",
        Quantities.count(model.vocabularySize(), "tokens") + ", " + model.tokenizer());
    if (model.role() == ModelRole.GENERATOR) {
      line("chat template", template(model));
    }
    line("size", Quantities.bytes(model.fileBytes()) + files(model));
    line("sha256", sha256);
    long context = context(model);
    for (Candidate candidate : candidates) {
      EngineSupport engine = candidate.support();
      line(
          engine.engine(),
          engine.version()
              + ": "
              + (engine.runs()
                  ? "runs it here in " + memory(candidate.engine(), model, context)
                  : "does not: " + engine.obstacle()));
    }
    for (int index = 0; index < devices.size(); index++) {
      line(index == 0 ? "device" : "or", device(devices.get(index)));
    }
  }

  private static String memory(GenerationEngine engine, ModelDescription model, long context) {
    long bytes = engine.memoryBytes(model, context);
    return "about "
        + Quantities.bytes(bytes)
        + " of memory with a context of "
        + Quantities.count(context, "tokens")
        + ", "
        + Quantities.bytes(engine.memoryBytes(model, 2 * context) - bytes)
        + " more for each further answer at a time";
  }

  private static String device(ComputeDevice device) {
    return device.name()
        + ", "
        + device.description()
        + ", "
        + Quantities.bytes(device.freeBytes())
        + " free of "
        + Quantities.bytes(device.totalBytes());
  }

  private static long context(ModelDescription model) {
    return model.contextLength() > 0
        ? Math.min(TYPICAL_CONTEXT, model.contextLength())
        : TYPICAL_CONTEXT;
  }

  private static String files(ModelDescription model) {
    return model.files().size() == 1 ? "" : " in " + model.files().size() + " files";
  }

  private static String template(ModelDescription model) {
    if (model.chatFamily() != null) {
      return model.chatFamily();
    }
    return model.hasChatTemplate()
        ? "of no known family: name one with --chat-template"
        : "none: name one with --chat-template";
  }

  private static String purpose(ModelDescription model) {
    return switch (model.role()) {
      case GENERATOR -> "writing";
      case EMBEDDER -> "embeddings";
      case RERANKER -> "reranking";
    };
  }

  private static String object(
      ModelDescription model,
      List<Candidate> candidates,
      List<ComputeDevice> devices,
      String sha256,
      Optional<ModelSpeed> measured) {
    return Json.object(
        out -> {
          out.writeStringField("name", model.name());
          out.writeStringField("role", model.role().name().toLowerCase(Locale.ROOT));
          out.writeStringField("architecture", model.architecture());
          out.writeNumberField("parameters", model.parameters());
          out.writeStringField("quantization", model.quantization());
          out.writeNumberField("context_length", model.contextLength());
          out.writeNumberField("vocabulary_size", model.vocabularySize());
          out.writeStringField("tokenizer", model.tokenizer());
          out.writeStringField("chat_template", model.chatFamily());
          out.writeNumberField("bytes", model.fileBytes());
          out.writeStringField("sha256", sha256);
          out.writeArrayFieldStart("engines");
          for (Candidate candidate : candidates) {
            EngineSupport engine = candidate.support();
            out.writeStartObject();
            out.writeStringField("engine", engine.engine());
            out.writeStringField("version", engine.version());
            out.writeStringField("obstacle", engine.obstacle());
            out.writeNumberField(
                "memory_bytes", candidate.engine().memoryBytes(model, context(model)));
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeArrayFieldStart("devices");
          for (ComputeDevice device : devices) {
            out.writeStartObject();
            out.writeStringField("device", device.name());
            out.writeStringField("description", device.description());
            out.writeNumberField("free_bytes", device.freeBytes());
            out.writeNumberField("total_bytes", device.totalBytes());
            out.writeEndObject();
          }
          out.writeEndArray();
          if (measured.isPresent()) {
            ModelSpeed speed = measured.get();
            out.writeNumberField("prompt_tokens_per_second", speed.promptPerSecond());
            out.writeNumberField("answer_tokens_per_second", speed.writtenPerSecond());
          }
        });
  }

  private void line(String name, String value) {
    PrintStream out = terminal.out();
    out.printf(Locale.ROOT, "  %-14s %s%n", name, OneLine.of(value));
  }
}
