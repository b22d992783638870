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

  /** Whether symbols of the kind hold members: types, and implementations of types. */
  public static boolean holdsMembers(String kind) {
    return TYPES.contains(kind) || kind.equals("impl");
  }
}
