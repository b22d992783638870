package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.transforms.core.documentation.LevelSources;
import dev.doctown.transforms.core.documentation.TaskPlan;
import dev.doctown.transforms.core.documentation.TaskPlans;
import dev.doctown.transforms.core.documentation.TaskScope;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.core.generation.LevelAsking;
import dev.doctown.transforms.core.generation.TaskEstimates;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Blame;
import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a level's tasks take and which of them have time before the deadline, the most central
 * first.
 */
final class TaskSchedule {
  private final TimeShares shares;
  private final @Nullable Long until;
  private final Set<String> deferred;

  private TaskSchedule(
      int level,
      LevelSources sources,
      TaskScope scope,
      GenerationSettings settings,
      WorkDirectory workDirectory)
      throws IOException {
    List<TaskPlan> plans = TaskPlans.all();
    this.shares = new TimeShares(level, plans.size());
    for (TaskPlan plan : plans.subList(level - 1, plans.size())) {
      try (LevelAsking asking = new LevelAsking(workDirectory, plan.level(), settings, null)) {
        TaskEstimates estimates = estimates(asking);
        plan.plan(
            sources,
            scope,
            task ->
                shares.add(
                    plan.level(),
                    task.getSubject(),
                    task.getRank(),
                    milliseconds(estimates, task)));
      }
    }
    Long deadline = settings.deadline();
    if (deadline == null) {
      until = null;
      deferred = Set.of();
    } else {
      long now = System.currentTimeMillis();
      until = shares.until(now, deadline);
      deferred = shares.without(until - now);
    }
  }

  /**
   * The schedule of a level, as things are now.
   *
   * @param level the level, from 1
   */
  static TaskSchedule of(
      int level,
      LevelSources sources,
      TaskScope scope,
      GenerationSettings settings,
      WorkDirectory workDirectory)
      throws IOException {
    return new TaskSchedule(level, sources, scope, settings, workDirectory);
  }

  /** A model that cannot be asked takes no time: whoever asks it says why. */
  private static @Nullable TaskEstimates estimates(LevelAsking asking) throws IOException {
    try {
      return asking.estimates();
    } catch (DoctownException e) {
      requireModelFault(e);
      return null;
    }
  }

  private static long milliseconds(@Nullable TaskEstimates estimates, DocumentationTask task) {
    try {
      return estimates == null ? 0 : estimates.milliseconds(task);
    } catch (DoctownException e) {
      requireModelFault(e);
      return 0;
    }
  }

  private static void requireModelFault(DoctownException e) {
    if (e.code().blame() != Blame.ENGINE && e.code().blame() != Blame.INPUT) {
      throw e;
    }
  }

  /** Tasks of this level and of those above it. */
  int tasks() {
    return shares.tasks();
  }

  /** Seconds that all of them take. */
  long seconds() {
    return shares.milliseconds() / 1000;
  }

  /** When this level has to be done, in milliseconds since 1970; null without a deadline. */
  @Nullable Long until() {
    return until;
  }

  /** Tells a task what it takes, and whether there is time for it. */
  DocumentationTask schedule(DocumentationTask task) {
    String subject = task.getSubject();
    return DocumentationTask.newBuilder(task)
        .setExpectedMilliseconds(shares.milliseconds(subject))
        .setDeferred(deferred.contains(subject))
        .build();
  }
}
