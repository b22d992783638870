package dev.doctown.transforms.core.graph;

import java.util.List;

/**
 * An expression that names something: {@code this.router.match(path).handler}, as its steps.
 *
 * @param steps at least one
 */
record Expression(List<Step> steps) {
  /** What a step does with what the steps before it gave. */
  enum Form {
    /** Takes a name, or a member of that name. */
    NAME,
    /** Calls a function of that name. */
    CALL,
    /** Makes an object of a type of that name; only the first step. */
    NEW,
    /** Takes an element. */
    INDEX,
    /** Gives the type that the name says; only the first step. */
    CAST,
    /** A literal, which is the name; only the first step. */
    LITERAL
  }

  /**
   * One step.
   *
   * @param arguments of a call, as written
   */
  record Step(Form form, String name, List<String> arguments) {
    Step {
      arguments = List.copyOf(arguments);
    }
  }

  Expression {
    steps = List.copyOf(steps);
  }
}
