package dev.doctown.pipeline;

import java.util.Locale;

/** How a build shows where it is. */
public enum ProgressStyle {
  AUTO,
  PLAIN,
  JSON,
  NONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static final class Reader extends Choice<ProgressStyle> {
    Reader() {
      super(ProgressStyle.class);
    }
  }
}
