package dev.doctown.runners;

import dev.doctown.pipeline.CommonOptions;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.StopReason;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

  @Mixin private final GenerationOptions generation = new GenerationOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  ModelsRunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LibraryLogging.configure(terminal, common.verbose());
    GeneratorSettings settings = generation.settings(model.file());
    if (prompt.isBlank()) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID, "--prompt is blank; expected a question");
    }
    String schema = jsonSchema == null ? null : read(jsonSchema);
    // What is wrong with options is said before a model is loaded.
    Sampling sampling = generation.sampling();
    generation.maxThinkingTokens(true);
    try (TextGenerator generator = generation.engine(model.file()).open(settings)) {
      GenerationRequest request =
          new GenerationRequest(
              system,
              "",
              prompt,
              schema,
              sampling,
              generation.maxThinkingTokens(generator.thinks()),
              generation.maxAnswerTokens(generator.thinks()));
      GenerationResult result = generator.generate(request, new Listener());
      if (schema != null) {
        terminal.out().print(result.answer());
      }
      terminal.out().println();
      terminal.out().flush();
      terminal.say(figures(result));
    }
    return 0;
  }

  /** Shows what is written as it is written; JSON only when it is whole. */
  private final class Listener implements GenerationListener {
    private boolean thought;

    @Override
    public void piece(Part part, String text) {
      if (part == Part.THINKING) {
        terminal.write(shown(text));
        thought = true;
        return;
      }
      if (thought) {
        terminal.write("\n\n");
        thought = false;
      }
      if (jsonSchema == null) {
        terminal.out().print(shown(text));
        terminal.out().flush();
      }
    }

    @Override
    public void startOver() {
      terminal.say("the model's process died; all is written again");
    }
  }

  /** Lines stay lines; nothing that does something to a terminal reaches it. */
  private static String shown(String text) {
    return Arrays.stream(text.split("\n", -1))
        .map(UnsafeCharacters::shownIn)
        .collect(Collectors.joining("\n"));
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

  private static String figures(GenerationResult result) {
    int fresh = result.promptTokens() - result.reusedTokens();
    int written = result.thinkingTokens() + result.answerTokens();
    return String.format(
        Locale.ROOT,
        "prompt %s, %.1f tokens/s · thinking %s, answer %s, %.1f tokens/s%s",
        Quantities.count(result.promptTokens(), "tokens"),
        perSecond(fresh, result.promptNanos()),
        Quantities.count(result.thinkingTokens()),
        Quantities.count(result.answerTokens(), "tokens"),
        perSecond(written, result.writingNanos()),
        result.stop() == StopReason.LENGTH ? " · cut by --max-tokens" : "");
  }

  private static double perSecond(int tokens, long nanos) {
    return nanos == 0 ? 0 : tokens * 1e9 / nanos;
  }
}
