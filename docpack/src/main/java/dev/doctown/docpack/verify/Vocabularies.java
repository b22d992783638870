package dev.doctown.docpack.verify;

import java.util.Set;

/** The words that columns may hold; docs/docpack.md says what they mean. */
final class Vocabularies {
  static final Set<String> SYMBOL_KINDS =
      Set.of(
          "file",
          "module",
          "namespace",
          "class",
          "interface",
          "struct",
          "enum",
          "enum_member",
          "union",
          "trait",
          "impl",
          "type_alias",
          "record",
          "annotation",
          "function",
          "method",
          "constructor",
          "property",
          "field",
          "constant",
          "variable",
          "macro",
          "section");
  static final Set<String> VISIBILITIES =
      Set.of("public", "protected", "package", "private", "unknown");
  static final Set<String> REFERENCE_KINDS =
      Set.of("call", "type", "import", "extends", "implements", "binding");

  private Vocabularies() {}
}
