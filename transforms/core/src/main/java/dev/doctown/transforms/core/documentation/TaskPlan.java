package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.flow.DocumentationTask;
import java.io.IOException;
import java.io.Serializable;

/** Makes the tasks of one level. Equal repositories and scopes have equal tasks. */
public interface TaskPlan extends Serializable {

  /** Takes tasks, in whatever order; no two have the same subject. */
  @FunctionalInterface
  interface Sink {
    void add(DocumentationTask task) throws IOException;
  }

  /** The level, from 1. */
  int level();

  /** Gives all tasks of a repository. */
  void plan(LevelSources sources, TaskScope scope, Sink tasks) throws IOException;
}
