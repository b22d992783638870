package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.transforms.core.gate.Claim;
import dev.doctown.transforms.core.gate.Gates;
import dev.doctown.transforms.core.gate.Judged;
import dev.doctown.transforms.spi.Blame;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.TextGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

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

  private final TextGenerator generator;
  private final PromptFitting fitting;
  private final Answers answers;
  private final Gates gates;
  private final int attempts;
  private final boolean plansOnly;

  /**
   * @param generator writes the answers
   * @param gates judge them
   */
  public TaskAsking(
      TextGenerator generator,
      Gates gates,
      Answers answers,
      GenerationSettings settings,
      ContextOrder order) {
    this.generator = generator;
    this.gates = gates;
    // Without chance the same question has the same answer.
    this.attempts = settings.temperature() == 0 ? 1 : 2;
    this.plansOnly = settings.plansOnly();
    this.answers = answers;
    this.fitting = new PromptFitting(generator, settings, order);
  }

  /**
   * What comes of a task.
   *
   * @param until when its answer has to be there, in milliseconds since 1970; null: at any time. A
   *     known answer takes no time
   * @throws DoctownException for faults that are not the model's, such as a full disk
   */
  public TaskAnswer ask(DocumentationTask task, @Nullable Long until) {
    Course course = new Course(task);
    for (int attempt = 0; attempt < attempts && !course.saysWhatItIs(); attempt++) {
      try {
        Optional<Question> question = fitting.question(task, attempt);
        if (question.isEmpty()) {
          return course.tooLong();
        }
        Optional<GenerationRow> known = answers.find(question.get());
        if (known.isPresent()) {
          course.known++;
          course.take(known.get());
          continue;
        }
        Optional<GenerationRow> written =
            plansOnly || isLate(task, until)
                ? Optional.empty()
                : written(task, question.get(), until, course);
        if (written.isEmpty()) {
          return course.left(answers.estimate(task, question.get(), generator));
        }
        course.take(answers.keep(course.spend(written.get())));
      } catch (DoctownException e) {
        if (e.code().blame() != Blame.ENGINE && e.code().blame() != Blame.INPUT) {
          throw e;
        }
        course.failed(e);
      }
    }
    return course.end();
  }

  /** What the model writes; empty when there is no time for it once it is the task's turn. */
  private Optional<GenerationRow> written(
      DocumentationTask task, Question question, @Nullable Long until, Course course) {
    if (until == null) {
      course.calls++;
      return Optional.of(generated(task, question));
    }
    Semaphore turn = Turns.take(generator);
    try {
      if (isLate(task, until)) {
        return Optional.empty();
      }
      course.calls++;
      return Optional.of(generated(task, question));
    } finally {
      turn.release();
    }
  }

  private static boolean isLate(DocumentationTask task, @Nullable Long until) {
    return task.getDeferred()
        || (until != null && System.currentTimeMillis() + task.getExpectedMilliseconds() > until);
  }

  /** What has come of one task so far. */
  private final class Course {
    private final DocumentationTask task;
    private final List<GenerationRow> generations = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private Judged best = new Judged(List.of(), List.of());
    private @Nullable DoctownException fault;
    private @Nullable TokenCount left;
    private TokenCount spent = TokenCount.NONE;
    private int calls;
    private int known;

    Course(DocumentationTask task) {
      this.task = task;
    }

    GenerationRow spend(GenerationRow row) {
      spent = spent.plus(row.getPromptTokens(), row.getWrittenTokens());
      return row;
    }

    void take(GenerationRow row) {
      generations.add(row);
      Judged judged = judge(task, row);
      rejections.addAll(judged.rejections());
      boolean better =
          TaskAsking.saysWhatItIs(judged) || judged.statements().size() > best.statements().size();
      best = better ? judged : best;
      fault = null;
    }

    void failed(DoctownException e) {
      fault = e;
    }

    boolean saysWhatItIs() {
      return TaskAsking.saysWhatItIs(best);
    }

    TaskAnswer left(TokenCount estimate) {
      left = estimate;
      return end();
    }

    TaskAnswer tooLong() {
      fault =
          new DoctownException(
              ErrorCode.PROMPT_TOO_LONG, "not even what is never left out fits the context");
      return end();
    }

    TaskAnswer end() {
      DoctownException last = fault;
      String status = status(last);
      return new TaskAnswer(
          subject(task, status, best, rejections, generations),
          generations,
          last == null || status.equals("generated") ? List.of() : List.of(failure(task, last)),
          calls,
          known,
          spent,
          Optional.ofNullable(left));
    }

    private String status(@Nullable DoctownException last) {
      if (!best.statements().isEmpty()) {
        return "generated";
      }
      if (left != null) {
        return "deferred";
      }
      return last == null ? "rejected" : "failed";
    }
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

  /** By the code: a fault's own words may differ from one build to the next. */
  private static String reason(DoctownException e) {
    return switch (e.code()) {
      case PROMPT_TOO_LONG -> "not even what is never left out fits the model's context";
      case EMBED_FAILED -> "the embedding model that compares its answer with the source failed";
      case SCORE_FAILED -> "the reranker that orders its context failed";
      default -> "the model gave no answer";
    };
  }

  private static FailureRow failure(DocumentationTask task, DoctownException e) {
    return new FailureRow(
        STAGE,
        task.getSubject(),
        e.code().name(),
        task.getForm() + " " + task.getName() + ": " + reason(e) + "; it stays as extracted");
  }

  private static DocumentedSubject subject(
      DocumentationTask task,
      String status,
      Judged judged,
      List<Rejection> rejections,
      List<GenerationRow> generations) {
    return DocumentedSubject.newBuilder()
        .setSubject(task.getSubject())
        .setLevel(task.getLevel())
        .setName(task.getName())
        .setStatus(status)
        .setStatements(judged.statements())
        .setRejections(List.copyOf(rejections))
        .setGenerationKeys(generations.stream().map(GenerationRow::getGenerationKey).toList())
        .setPath(task.getPath())
        .setStartLine(task.getStartLine())
        .setEndLine(task.getEndLine())
        .setAuthored(task.getDocComment() != null)
        .build();
  }
}
