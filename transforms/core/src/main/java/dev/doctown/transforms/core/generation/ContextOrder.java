package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.ModelIdentity;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.ScorerIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Orders what a prompt may leave out: by a reranker's scores where there is one, else as the task
 * has it. The reranker is asked only where something has to be left out.
 */
final class ContextOrder {
  /** Up to here parts are what the task is about, and keep their place. */
  private static final int ABOUT = 1;

  private final @Nullable Lease<PairScorer> scorer;
  private @Nullable ModelIdentity used;

  /**
   * @param scorer null: parts are as important as their task says
   */
  ContextOrder(@Nullable Lease<PairScorer> scorer) {
    this.scorer = scorer;
  }

  /** The same parts in the same order, with the importance that decides what is left out. */
  List<PromptPart> ordered(DocumentationTask task, List<PromptPart> parts) {
    List<Integer> places =
        IntStream.range(0, parts.size())
            .filter(place -> parts.get(place).getImportance() > ABOUT)
            .boxed()
            .toList();
    if (scorer == null || places.size() < 2) {
      return parts;
    }
    PairScorer reranker = scorer.get();
    List<Double> scores =
        reranker.score(
            query(task), places.stream().map(place -> parts.get(place).getText()).toList());
    List<Integer> best =
        IntStream.range(0, places.size())
            .boxed()
            .sorted(Comparator.comparing((Integer index) -> -scores.get(index)))
            .toList();
    List<PromptPart> ordered = new ArrayList<>(parts);
    for (int rank = 0; rank < best.size(); rank++) {
      int place = places.get(best.get(rank));
      ordered.set(
          place, PromptPart.newBuilder(parts.get(place)).setImportance(ABOUT + 1 + rank).build());
    }
    ScorerIdentity identity = reranker.identity();
    used = new ModelIdentity(identity.model(), identity.modelSha256(), identity.engine());
    return ordered;
  }

  private static String query(DocumentationTask task) {
    String comment = task.getDocComment();
    return "What does the "
        + task.getKind().replace('_', ' ')
        + " "
        + task.getName()
        + " do? "
        + task.getSignature()
        + (comment == null ? "" : "\n" + comment);
  }

  /** What has ordered anything so far. */
  Optional<ModelIdentity> used() {
    return Optional.ofNullable(used);
  }
}
