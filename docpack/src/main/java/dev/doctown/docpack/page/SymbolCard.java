package dev.doctown.docpack.page;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern LAST_NAMES = Pattern.compile("(?:[^.:/]+(?:\\.|::))?[^.:/]+$");

  static SymbolCard of(SymbolRow symbol, RepositoryLayout layout) {
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
        StartingPoint.isOne(symbol, layout));
  }

  /** The name with the scope nearest to it, where there is one: what a reader tells it by. */
  String shortName() {
    if (kind.equals("file")) {
      return path;
    }
    Matcher last = LAST_NAMES.matcher(qualifiedName);
    return last.find() ? last.group() : qualifiedName;
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
