package dev.doctown.transforms.core.graph;

import java.util.Locale;

/** What an edge says; constants stand in bytewise order of their names. */
public enum EdgeKind {
  CALLS,
  CONTAINS,
  EXTENDS,
  IMPLEMENTS,
  IMPORTS,
  REFERENCES;

  /** The kind of edge that a reference makes. */
  static EdgeKind ofReference(String kind) {
    return switch (kind) {
      case "call" -> CALLS;
      case "import" -> IMPORTS;
      case "extends" -> EXTENDS;
      case "implements" -> IMPLEMENTS;
      default -> REFERENCES;
    };
  }

  /** As the table has it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
