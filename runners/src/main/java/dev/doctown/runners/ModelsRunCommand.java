package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.core.engine.GenerationEngines;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctown models run}. */
@Command(
    name = "run",
    sortOptions = false,
    description =
        "Ask a model: the answer goes to standard output, what it thinks and how fast it was to"
            + " standard error.")
final class ModelsRunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelOption model = new ModelOption();

  @Option(names = "--prompt", required = true, paramLabel = "TEXT", description = "The question.")
  private String prompt = "";

  @Option(names = "--system", paramLabel = "TEXT", description = "Instructions before it.")
  private String system = "";

  @Option(
      names = "--json-schema",
      paramLabel = "FILE",
      description = "Answer with JSON that this schema allows, and with nothing else.")
  private @Nullable Path jsonSchema;

  @Mixin private final EnginesFolderOption enginesFolder = new EnginesFolderOption();

  @Mixin private final GenerationOptions generation = new GenerationOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  ModelsRunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LibraryLogging.configure(terminal, common.verbose());
    Path file = model.file();
    GeneratorSettings settings = generation.settings(file);
    if (prompt.isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "--prompt is blank; expected a question");
    }
    String schema = jsonSchema == null ? null : read(jsonSchema);
    // What is wrong with options is said before a model is loaded.
    Sampling sampling = generation.sampling();
    generation.maxThinkingTokens(true);
    GenerationEngines engines = GenerationEngines.in(enginesFolder.folder());
    ModelDescription description = engines.describe(file);
    GenerationEngine engine = engines.running(description, generation.engine());
    try (TextGenerator generator = engine.open(settings, description)) {
      GenerationRequest request =
          new GenerationRequest(
              system,
              "",
              prompt,
              schema,
              sampling,
              generation.maxThinkingTokens(generator.thinks()),
              generation.maxAnswerTokens(generator.thinks()));
      terminal.say(new ModelSpeed(answer(generator, request)).line());
    } catch (WrittenAnswer.NotReadOn e) {
      // As with any other result: who reads it may stop where they like.
      return 0;
    }
    return 0;
  }

  /** Shows an answer as it is written; JSON when it is whole. */
  private GenerationResult answer(TextGenerator generator, GenerationRequest request) {
    WrittenAnswer written = new WrittenAnswer(terminal);
    GenerationResult result =
        generator.generate(request, request.jsonSchema() == null ? written : written.thoughts());
    written.end();
    if (request.jsonSchema() != null) {
      terminal.out().print(result.answer());
    }
    terminal.out().println();
    terminal.out().flush();
    return result;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--json-schema " + file + ": " + reason(e) + "; expected a text file that can be read",
          e);
    }
  }

  private static String reason(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return fault instanceof CharacterCodingException
        ? "it is not UTF-8"
        : String.valueOf(fault.getMessage());
  }
}
