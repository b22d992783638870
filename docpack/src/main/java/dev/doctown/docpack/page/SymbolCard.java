package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;

/**
 * A symbol as pages name it.
 *
 * @param uses how many resolved references lead to it
 */
record SymbolCard(
    String id,
    String qualifiedName,
    String kind,
    String signature,
    String sentence,
    String path,
    int startLine,
    int endLine,
    int uses,
    boolean startingPoint) {

  static SymbolCard of(SymbolRow symbol) {
    Integer uses = symbol.getFanIn();
    String sentence = DocSentence.of(symbol.getDocComment());
    boolean told = !sentence.equals(symbol.getName());
    return new SymbolCard(
        symbol.getSymbolId(),
        symbol.getQualifiedName(),
        symbol.getKind(),
        ShownSignature.of(symbol),
        told ? sentence : "",
        symbol.getPath(),
        symbol.getStartLine(),
        symbol.getEndLine(),
        uses == null ? 0 : uses,
        StartingPoint.isOne(symbol));
  }

  /** The name with the scope nearest to it, where there is one: what a reader tells it by. */
  String shortName() {
    String name = kind.equals("file") ? path : qualifiedName;
    int end = name.length();
    for (int segments = 0; segments < 2 && end > 0; segments++) {
      end = Math.max(name.lastIndexOf('.', end - 1), name.lastIndexOf(':', end - 1));
    }
    return kind.equals("file") || end < 0 ? name : name.substring(end + 1);
  }

  /** {@code 4 uses}, behind a comma; empty where none is known. */
  String usesText() {
    return uses == 0 ? "" : ", " + MarkdownText.plural(uses, "use");
  }

  /** A dash and the sentence; empty without one. */
  String told() {
    return sentence.isEmpty() ? "" : " — " + MarkdownText.escape(sentence);
  }
}
