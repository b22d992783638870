package dev.doctown.pipeline;

import java.util.Locale;

/** What runs the graph. */
public enum RunnerName {
  DIRECT,
  FLINK;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static final class Reader extends Choice<RunnerName> {
    Reader() {
      super(RunnerName.class);
    }
  }
}
