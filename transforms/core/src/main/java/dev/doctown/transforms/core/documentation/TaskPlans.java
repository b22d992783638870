package dev.doctown.transforms.core.documentation;

import java.util.List;

/** The levels. */
public final class TaskPlans {
  private TaskPlans() {}

  /** All of them, the lowest first. */
  public static List<TaskPlan> all() {
    return List.of(
        new MemberTasks(),
        new TypeTasks(),
        new SubsystemTasks(),
        new ArchitectureTasks(),
        new QuickstartTasks());
  }
}
