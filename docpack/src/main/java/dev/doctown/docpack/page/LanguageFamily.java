package dev.doctown.docpack.page;

import org.jspecify.annotations.Nullable;

/**
 * Languages whose code can mention each other's names, and what a name means there that no file
 * imports: something of the language or its platform.
 */
enum LanguageFamily {
  C("FILE T size_t string vector"),
  ECMASCRIPT(
      "AbortController AbortSignal Array ArrayBuffer Blob Buffer Date Document Element Error Event "
          + "EventTarget File FormData Function Headers Iterator Map Node Object Partial Promise "
          + "ReadableStream Record RegExp Request Response Set String Symbol URL WebSocket Window"),
  GO("any error string"),
  JVM(
      "Boolean Character Class Enum Error Exception Integer Iterable Long Module Number Object "
          + "Override Package Process Record Runnable String System Thread Throwable"),
  PYTHON(""),
  RUST(
      "AsRef Box Clone Copy Default Drop Eq Err Error From Into Iterator None Ok Option PartialEq "
          + "Result Self Send Some String Sync ToOwned ToString Vec"),
  OTHER("");

  private final String prelude;

  LanguageFamily(String prelude) {
    this.prelude = " " + prelude + " ";
  }

  /** The family of a language by its Linguist name. */
  static LanguageFamily of(@Nullable String language) {
    return language == null
        ? OTHER
        : switch (language) {
          case "C", "C++", "Objective-C", "Cuda" -> C;
          case "JavaScript", "TypeScript", "TSX", "JSX", "Vue", "Svelte" -> ECMASCRIPT;
          case "Go" -> GO;
          case "Java", "Kotlin", "Scala", "Groovy" -> JVM;
          case "Python", "Cython" -> PYTHON;
          case "Rust" -> RUST;
          default -> OTHER;
        };
  }

  boolean hasOfItsOwn(String name) {
    return prelude.contains(" " + name + " ");
  }

  /** Whether nothing is seen of another file of the folder unless it is imported. */
  boolean importsNames() {
    return this == PYTHON || this == RUST;
  }

  /** Whether the files of a folder see each other's names. */
  boolean sharesFolders() {
    return this == GO || this == JVM || this == C;
  }

  /** Whether an import names the very place of a definition, not one that passes it on. */
  boolean importsFromTheSource() {
    return this == JVM;
  }
}
