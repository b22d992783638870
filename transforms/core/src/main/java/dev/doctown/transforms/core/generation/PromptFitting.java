package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes questions that fit a model's context: thinking and answer have their tokens reserved, and
 * of the task's parts the least important are left out until the prompt, counted with the model's
 * own tokenizer, has room.
 */
final class PromptFitting {
  /** A context too small for the budgets halves them, but an answer below this says nothing. */
  private static final int SMALLEST_ANSWER = 128;

  /** More than any chat template adds. */
  private static final int TEMPLATE_TOKENS = 256;

  private final TextGenerator generator;
  private final GenerationSettings settings;
  private final String modelSha256;
  private final ContextOrder order;

  PromptFitting(TextGenerator generator, GenerationSettings settings, ContextOrder order) {
    this.generator = generator;
    this.settings = settings;
    this.order = order;
    this.modelSha256 = generator.identity().modelSha256();
  }

  /**
   * The question of a task.
   *
   * @param attempt 0, or 1 for the one that follows a rejected answer
   * @return empty when not even what is never left out fits
   */
  Optional<Question> question(DocumentationTask task, int attempt) {
    TaskForm form = TaskForm.of(task.getForm());
    int context = generator.contextLength();
    int answer = Math.min(form.answerTokens(), Math.max(SMALLEST_ANSWER, settings.maxTokens() / 2));
    answer = Math.min(answer, Math.max(SMALLEST_ANSWER, context / 4));
    int thinking =
        generator.thinks()
            ? Math.min(
                settings.thinkingTokens(form.thinkingTokens()), settings.maxTokens() - answer)
            : 0;
    thinking = Math.max(0, Math.min(thinking, context / 4));
    int room = context - answer - thinking;
    Sampling sampling = settings.sampling(attempt);
    List<PromptPart> shown = new ArrayList<>(task.getParts());
    boolean ordered = false;
    while (shown.stream().anyMatch(part -> part.getLabel() != null)) {
      GenerationRequest request =
          new GenerationRequest(
              form.instructions(),
              "",
              PromptText.of(task, shown),
              AnswerSchema.of(task, shown),
              sampling,
              thinking,
              answer);
      int tokens = surelyFits(request, room) ? room : generator.countPrompt(request);
      if (tokens <= room) {
        return Optional.of(new Question(GenerationKey.of(request, modelSha256), request, shown));
      }
      if (!ordered) {
        shown = new ArrayList<>(order.ordered(task, shown));
        ordered = true;
      }
      if (!leaveOut(shown, tokens - room)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A token is at least a byte: of a short prompt this is known without the model's tokenizer. */
  private static boolean surelyFits(GenerationRequest request, int room) {
    long bytes = 0;
    for (String text : List.of(request.instructions(), request.shared(), request.own())) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes + TEMPLATE_TOKENS <= room;
  }

  /** Takes away the least important parts until so many tokens are gone; false when none may go. */
  private boolean leaveOut(List<PromptPart> shown, int tokens) {
    int gone = 0;
    boolean any = false;
    while (gone < tokens) {
      int least = -1;
      for (int i = 0; i < shown.size(); i++) {
        int importance = shown.get(i).getImportance();
        if (importance > 0 && (least < 0 || importance >= shown.get(least).getImportance())) {
          least = i;
        }
      }
      if (least < 0) {
        return any;
      }
      gone += Math.max(1, generator.countTokens(shown.remove(least).getText()));
      any = true;
    }
    return true;
  }
}
