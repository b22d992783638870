package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.core.gate.Gates;
import dev.doctown.transforms.spi.Blame;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.TextGenerator;
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
    Course course = new Course(task, gates);
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
        course.take(answers.keep(written.get()));
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
      return Optional.of(generated(task, question, course));
    }
    Semaphore turn = Turns.take(generator);
    try {
      if (isLate(task, until)) {
        return Optional.empty();
      }
      course.calls++;
      return Optional.of(generated(task, question, course));
    } finally {
      turn.release();
    }
  }

  private static boolean isLate(DocumentationTask task, @Nullable Long until) {
    return task.getDeferred()
        || (until != null && System.currentTimeMillis() + task.getExpectedMilliseconds() > until);
  }

  private GenerationRow generated(DocumentationTask task, Question question, Course course) {
    GenerationResult result = generator.generate(question.request(), GenerationListener.NONE);
    course.spend(result);
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
}
