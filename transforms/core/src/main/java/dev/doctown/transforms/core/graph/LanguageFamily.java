package dev.doctown.transforms.core.graph;

import org.jspecify.annotations.Nullable;

/** Languages whose files use each other's definitions. */
enum LanguageFamily {
  JAVA,
  PYTHON,
  ECMASCRIPT,
  GO,
  RUST,
  C,
  OTHER;

  static LanguageFamily of(@Nullable String language) {
    return switch (language == null ? "" : language) {
      case "Java" -> JAVA;
      case "Python" -> PYTHON;
      case "JavaScript", "TypeScript", "TSX", "JSX" -> ECMASCRIPT;
      case "Go" -> GO;
      case "Rust" -> RUST;
      case "C", "C++" -> C;
      default -> OTHER;
    };
  }
}
