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
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has come of one task so far. */
final class Course {
  private final DocumentationTask task;
  private final Gates gates;
  private final List<GenerationRow> generations = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private Judged best = new Judged(List.of(), List.of());
  private @Nullable DoctownException fault;
  private @Nullable TokenCount left;
  private ModelWork spent = ModelWork.NONE;

  /** Calls of the model. */
  int calls;

  /** Answers that were there before. */
  int known;

  Course(DocumentationTask task, Gates gates) {
    this.task = task;
    this.gates = gates;
  }

  void spend(GenerationResult result) {
    spent = spent.plus(result);
  }

  void take(GenerationRow row) {
    generations.add(row);
    Judged judged = judge(row);
    rejections.addAll(judged.rejections());
    boolean better = saysWhatItIs(judged) || judged.statements().size() > best.statements().size();
    best = better ? judged : best;
    fault = null;
  }

  void failed(DoctownException e) {
    fault = e;
  }

  boolean saysWhatItIs() {
    return saysWhatItIs(best);
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
        last == null || !status.equals("failed") ? List.of() : List.of(failure(task, last)),
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

  private Judged judge(GenerationRow row) {
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
        TaskAsking.STAGE,
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
