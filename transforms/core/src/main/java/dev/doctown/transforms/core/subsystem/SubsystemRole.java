package dev.doctown.transforms.core.subsystem;

import java.util.Locale;

/** What the files of a subsystem are for. */
public enum SubsystemRole {
  /** The project's own code, with the tests, documents and settings that belong to it. */
  CODE,
  /** Tests that exercise no one subsystem. */
  TESTS,
  BENCHMARKS,
  EXAMPLES,
  DOCUMENTATION,
  /** Build files, settings, scripts and whatever else lies outside the code's folders. */
  PROJECT,
  /** Code of others that was copied into the repository. */
  THIRD_PARTY;

  /** As the table has it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
