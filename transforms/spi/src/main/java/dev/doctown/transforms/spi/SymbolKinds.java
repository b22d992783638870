package dev.doctown.transforms.spi;

import java.util.Set;

/** The groups of symbol kinds that more than one part of doctown tells apart. */
public final class SymbolKinds {
  /** Types that a reader would look up. */
  public static final Set<String> TYPES =
      Set.of("class", "interface", "struct", "enum", "union", "trait", "record", "annotation");

  /** What is called by name and has a body of statements. */
  public static final Set<String> FUNCTIONS = Set.of("function", "method", "constructor");

  private SymbolKinds() {}

  /**
   * Whether a symbol is one of {@link #FUNCTIONS}, or a property that a function computes, which
   * unlike others has parameters.
   */
  public static boolean isFunction(String kind, boolean hasParameters) {
    return FUNCTIONS.contains(kind) || (hasParameters && kind.equals("property"));
  }

  /** Whether symbols of the kind hold members: types, and implementations of types. */
  public static boolean holdsMembers(String kind) {
    return TYPES.contains(kind) || kind.equals("impl");
  }
}
