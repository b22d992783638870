package dev.doctown.pipeline;

import java.util.Locale;

/** Which symbols a model documents. */
public enum SymbolScope {
  PUBLIC,
  ALL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static final class Reader extends Choice<SymbolScope> {
    Reader() {
      super(SymbolScope.class);
    }
  }
}
