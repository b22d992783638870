package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.transforms.spi.TextGenerator;
import java.util.Optional;

/** Tells how long tasks of one level take, before any of them is asked about. */
public final class TaskEstimates {
  private final TextGenerator generator;
  private final PromptFitting fitting;
  private final Answers answers;

  TaskEstimates(
      TextGenerator generator, Answers answers, GenerationSettings settings, ContextOrder order) {
    this.generator = generator;
    this.answers = answers;
    this.fitting = new PromptFitting(generator, settings, order);
  }

  /**
   * Milliseconds until a task is answered; 0 for one whose answer is known, or that fits no
   * context. The first that is not known has the model's speed measured.
   */
  public long milliseconds(DocumentationTask task) {
    Optional<Question> question = fitting.question(task, 0);
    if (question.isEmpty() || answers.find(question.get()).isPresent()) {
      return 0;
    }
    TokenCount tokens = answers.estimate(task, question.get(), generator);
    return generator.speed().milliseconds(tokens.promptTokens(), tokens.writtenTokens());
  }
}
