package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import java.util.List;
import java.util.Optional;

/**
 * What came of one task.
 *
 * @param subject what is said of the subject
 * @param generations the answers behind it, rejected ones included
 * @param failures why a model could not answer
 * @param calls model calls made for it now
 * @param known answers that were there before
 * @param spent what those calls took
 * @param left what its next question takes, where that was left for another build
 */
public record TaskAnswer(
    DocumentedSubject subject,
    List<GenerationRow> generations,
    List<FailureRow> failures,
    int calls,
    int known,
    ModelWork spent,
    Optional<TokenCount> left) {
  public TaskAnswer {
    generations = List.copyOf(generations);
    failures = List.copyOf(failures);
  }
}
