package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.transforms.core.gate.Claim;
import dev.doctown.transforms.core.gate.Gates;
import dev.doctown.transforms.core.gate.Judged;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the model about subjects, one after the other, and lets the gates judge the answers.
 *
 * <p>An answer is looked for in the store, then in known docpacks; only then the model is asked,
 * and what it says goes through the store. An answer that is not as the schema says, or whose
 * summary no gate lets through, is asked for once more with another seed; of the two the one of
 * which more is left counts. A model that fails leaves its subject as the source has it.
 */
public final class TaskAsking {
  static final String STAGE = "document";

  private static final int ATTEMPTS = 2;

  private final TextGenerator generator;
  private final PromptFitting fitting;
  private final GenerationStore store;
  private final KnownGenerations known;
  private final Gates gates;

  /**
   * @param generator writes the answers
   * @param gates judge them
   */
  public TaskAsking(
      TextGenerator generator, Gates gates, KnownGenerations known, GenerationSettings settings) {
    this.generator = generator;
    this.gates = gates;
    this.known = known;
    this.fitting = new PromptFitting(generator, settings);
    this.store = new GenerationStore(Path.of(settings.answers()));
  }

  /** What comes of a task. */
  public TaskAnswer ask(DocumentationTask task) {
    List<GenerationRow> generations = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Judged best = new Judged(List.of(), List.of());
    int calls = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Question> fitted = fitting.question(task, attempt);
      if (fitted.isEmpty()) {
        return new TaskAnswer(
            subject(task, "too_long", best, rejections, keys), generations, List.of(), calls);
      }
      Question question = fitted.get();
      Optional<GenerationRow> found =
          store.find(question.key()).or(() -> known.find(question).map(store::keep));
      GenerationRow row;
      if (found.isPresent()) {
        row = found.get();
      } else {
        calls++;
        try {
          row = store.keep(generated(task, question));
        } catch (DoctownException e) {
          return new TaskAnswer(
              subject(task, "failed", best, rejections, keys),
              generations,
              List.of(failure(task, e)),
              calls);
        }
      }
      generations.add(row);
      keys.add(row.getGenerationKey());
      Judged judged = judge(task, row);
      rejections.addAll(judged.rejections());
      if (judged.statements().size() > best.statements().size()) {
        best = judged;
      }
      if (saysWhatItIs(judged)) {
        break;
      }
    }
    String status = best.statements().isEmpty() ? "rejected" : "generated";
    return new TaskAnswer(
        subject(task, status, best, rejections, keys), generations, List.of(), calls);
  }

  private Judged judge(DocumentationTask task, GenerationRow row) {
    String key = row.getGenerationKey();
    Optional<List<Claim>> claims = AnswerReader.read(row.getOutput());
    return claims.isEmpty()
        ? new Judged(List.of(), List.of(new Rejection(key, -1, "schema")))
        : gates.judge(task, claims.get(), key);
  }

  private static boolean saysWhatItIs(Judged judged) {
    return judged.statements().stream()
        .anyMatch(
            statement ->
                statement.getAspect().equals("summary")
                    || AnswerSchema.CATEGORIES.contains(statement.getAspect()));
  }

  private GenerationRow generated(DocumentationTask task, Question question) {
    GenerationResult result = generator.generate(question.request(), GenerationListener.NONE);
    GeneratorIdentity identity = generator.identity();
    return GenerationRow.newBuilder()
        .setGenerationKey(question.key())
        .setTask(task.getForm())
        .setModel(identity.modelSha256())
        .setParameters(GenerationKey.parameters(question.request().sampling()))
        .setEngine(identity.engine())
        .setBackend(generator.backend())
        .setStatus("answered")
        .setOutput(result.answer())
        .setPrompt(question.prompt())
        .setPromptTokens(result.promptTokens())
        .setWrittenTokens(result.thinkingTokens() + result.answerTokens())
        .setSeed(question.request().sampling().seed())
        .build();
  }

  private static FailureRow failure(DocumentationTask task, DoctownException e) {
    return new FailureRow(
        STAGE,
        task.getSubject(),
        e.code().name(),
        task.getForm()
            + " "
            + task.getName()
            + ": the model gave no answer; it stays as extracted");
  }

  private static DocumentedSubject subject(
      DocumentationTask task,
      String status,
      Judged judged,
      List<Rejection> rejections,
      List<String> keys) {
    return DocumentedSubject.newBuilder()
        .setSubject(task.getSubject())
        .setLevel(task.getLevel())
        .setName(task.getName())
        .setStatus(status)
        .setStatements(judged.statements())
        .setRejections(List.copyOf(rejections))
        .setGenerationKeys(List.copyOf(keys))
        .setPath(task.getPath())
        .setStartLine(task.getStartLine())
        .setEndLine(task.getEndLine())
        .setAuthored(task.getDocComment() != null)
        .build();
  }
}
