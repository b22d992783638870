package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.Optional;

/** The answers that are known: of this build and interrupted ones before it, then of docpacks. */
final class Answers {
  /** Models mostly use up what they are given to think, and seldom what they are given to say. */
  private static final double THINKING_SHARE = 0.8;

  private static final double ANSWER_SHARE = 0.5;

  private final GenerationStore store;
  private final KnownGenerations known;
  private final boolean plansOnly;

  Answers(GenerationSettings settings, KnownGenerations known) {
    this.store = new GenerationStore(Path.of(settings.answers()));
    this.known = known;
    this.plansOnly = settings.plansOnly();
  }

  Optional<GenerationRow> find(Question question) {
    Optional<GenerationRow> here = store.find(question.key());
    return plansOnly
        ? here.or(() -> known.find(question))
        : here.or(() -> known.find(question).map(store::keep));
  }

  /** Keeps an answer, unless its question has one; the result is the one that holds. */
  GenerationRow keep(GenerationRow row) {
    return store.keep(row);
  }

  /** What asking a question takes. */
  TokenCount estimate(DocumentationTask task, Question question, TextGenerator generator) {
    return new TokenCount(
        generator.countPrompt(question.request()),
        known
            .writtenTokens(task.getForm())
            .orElse(
                Math.round(
                    THINKING_SHARE * question.request().maxThinkingTokens()
                        + ANSWER_SHARE * question.request().maxAnswerTokens())));
  }
}
