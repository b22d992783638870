package dev.doctown.pipeline;

import java.util.Locale;

/** Which texts get vectors. */
public enum EmbedScope {
  SOURCE,
  ALL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static final class Reader extends Choice<EmbedScope> {
    Reader() {
      super(EmbedScope.class);
    }
  }
}
