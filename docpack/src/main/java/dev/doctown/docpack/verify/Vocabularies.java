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
      Set.of("call", "type", "import", "extends", "implements", "binding", "value");
  static final Set<String> EDGE_KINDS =
      Set.of("contains", "calls", "imports", "extends", "implements", "references");
  static final Set<String> ENTRY_POINT_KINDS =
      Set.of(
          "main",
          "script",
          "binary",
          "console_script",
          "main_class",
          "route",
          "container",
          "library",
          "tool",
          "documented");
  static final Set<String> FLOW_KINDS = Set.of("called", "handed_on");
  static final Set<String> SETTING_KINDS = Set.of("environment", "flag", "property");
  static final Set<String> INSIGHT_CATEGORIES = Set.of("pattern", "design", "concern");
  static final Set<String> COMMAND_PURPOSES =
      Set.of("install", "build", "test", "run", "lint", "other");
  static final Set<String> PROVENANCES = Set.of("extracted", "generated", "mixed");
  static final Set<String> ASPECTS =
      Set.of(
          "summary",
          "detail",
          "parameter",
          "returns",
          "throws",
          "complexity",
          "pattern",
          "design",
          "concern",
          "step");
  static final Set<String> SUPPORTS = Set.of("supported", "unverified");
  static final Set<String> GATES =
      Set.of(
          "schema",
          "evidence",
          "support",
          "identifiers",
          "literals",
          "relations",
          "negations",
          "parameters",
          "commands",
          "examples",
          "hygiene",
          "repetition");

  private Vocabularies() {}
}
