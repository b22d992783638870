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
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How long a level's tasks take and which of them have time before the deadline, the most central
 * first.
 *
 * <p>Subsystems, architecture and quickstart are few and say most: what the levels below them have
 * is what those leave. Of that members and types get shares as large as what they would need.
 */
final class TaskSchedule {
  private static final int MEMBERS = 1;
  private static final int TYPES = 2;

  /** A task, as far as it matters when. */
  private record Timed(String subject, long rank, long milliseconds) {}

  private final Map<String, Timed> timed = new HashMap<>();
  private final long[] levels;
  private final int level;
  private final @Nullable Long until;
  private final Map<String, Boolean> deferred = new HashMap<>();
  private int tasks;

  private TaskSchedule(
      int level,
      LevelSources sources,
      TaskScope scope,
      GenerationSettings settings,
      WorkDirectory workDirectory)
      throws IOException {
    this.level = level;
    List<TaskPlan> plans = TaskPlans.all();
    this.levels = new long[plans.size() + 1];
    for (TaskPlan plan : plans.subList(level - 1, plans.size())) {
      try (LevelAsking asking = new LevelAsking(workDirectory, plan.level(), settings, null)) {
        TaskEstimates estimates = estimates(asking);
        plan.plan(sources, scope, task -> add(plan.level(), task, milliseconds(estimates, task)));
      }
    }
    Long deadline = settings.deadline();
    if (deadline == null) {
      until = null;
    } else {
      until = until(System.currentTimeMillis(), deadline);
      defer(until - System.currentTimeMillis());
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

  private void add(int of, DocumentationTask task, long milliseconds) {
    tasks++;
    levels[of] += milliseconds;
    if (of == level) {
      timed.put(task.getSubject(), new Timed(task.getSubject(), task.getRank(), milliseconds));
    }
  }

  /** When this level has to be done so that the ones above have their time. */
  private long until(long now, long deadline) {
    long above = LongStream.of(levels).skip(Math.max(level, TYPES) + 1L).sum();
    long left = Math.max(0, deadline - now - above);
    if (level == MEMBERS && levels[TYPES] > 0) {
      left = (long) (left * ((double) levels[MEMBERS] / (levels[MEMBERS] + levels[TYPES])));
    }
    return Math.min(deadline, now + left);
  }

  private void defer(long milliseconds) {
    List<Timed> ordered = new ArrayList<>(timed.values());
    ordered.sort(
        Comparator.comparingLong((Timed task) -> -task.rank())
            .thenComparing(Timed::subject, Utf8Order.INSTANCE));
    long needed = 0;
    for (Timed task : ordered) {
      needed += task.milliseconds();
      deferred.put(task.subject(), task.milliseconds() > 0 && needed > milliseconds);
    }
  }

  /** Tasks of this level and of those above it. */
  int tasks() {
    return tasks;
  }

  /** Seconds that all of them take. */
  long seconds() {
    return LongStream.of(levels).sum() / 1000;
  }

  /** When this level has to be done, in milliseconds since 1970; null without a deadline. */
  @Nullable Long until() {
    return until;
  }

  /** Tells a task what it takes, and whether there is time for it. */
  DocumentationTask schedule(DocumentationTask task) {
    Timed known = timed.get(task.getSubject());
    return DocumentationTask.newBuilder(task)
        .setExpectedMilliseconds(known == null ? 0 : known.milliseconds())
        .setDeferred(deferred.getOrDefault(task.getSubject(), false))
        .build();
  }
}
