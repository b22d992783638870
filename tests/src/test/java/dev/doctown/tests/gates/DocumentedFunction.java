package dev.doctown.tests.gates;

import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.schemas.flow.PromptPart;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.gate.Claim;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A function or method of real code.
 *
 * @param source its lines without comments, as a task shows them
 * @param sentences what its doc comment says, its own name masked
 * @param others the regions that its lines are compared with, as tasks have them
 * @param related its sure edges, as tasks have them
 */
record DocumentedFunction(
    SymbolRow symbol,
    String source,
    List<String> sentences,
    List<String> others,
    List<String> related) {

  static DocumentedFunction of(
      SymbolRow symbol, String source, List<String> others, List<String> related) {
    String comment = symbol.getDocComment();
    return new DocumentedFunction(
        symbol,
        source,
        comment == null
            ? List.of()
            : DocSentences.of(comment).stream()
                .map(sentence -> masked(sentence, symbol.getName()))
                .toList(),
        others,
        related);
  }

  private static String masked(String sentence, String name) {
    return sentence
        .replaceAll("`(?:[\\w.#]*[.#])?" + Pattern.quote(name) + "(?:\\([^`]*\\))?`", "this")
        .replaceAll("([\"'])" + Pattern.quote(name) + "\\1", "this")
        .replaceAll(
            "(?<![\\p{L}\\p{N}_`.#])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_`])", "this");
  }

  String name() {
    return symbol.getName();
  }

  /** A task about it, in which its lines are all that is shown. */
  DocumentationTask task() {
    return DocumentationTask.newBuilder()
        .setSubject(symbol.getSymbolId())
        .setLevel(1)
        .setForm("member")
        .setName(name())
        .setKind(symbol.getKind())
        .setLanguage(symbol.getLanguage())
        .setSignature(symbol.getSignature())
        .setDocComment(symbol.getDocComment())
        .setPath(symbol.getPath())
        .setStartLine(symbol.getStartLine())
        .setEndLine(symbol.getEndLine())
        .setRank(0)
        .setParameters(symbol.getParameters().stream().map(Parameter::getName).toList())
        .setReturns(symbol.getReturns())
        .setRelated(related)
        .setParts(
            List.of(
                new PromptPart(
                    "Its source",
                    "C1",
                    source,
                    false,
                    0,
                    new Evidence(
                        symbol.getPath(), symbol.getStartLine(), symbol.getEndLine(), null))))
        .setOthers(others)
        .build();
  }

  /** A detail that cites what is shown. */
  static Claim claim(int number, String text) {
    return new Claim(number, "detail", null, text, List.of("C1"));
  }

  /** Whether another one is of the same file and says something else. */
  boolean isSibling(DocumentedFunction other) {
    return !other.name().equals(name())
        && !Objects.equals(other.symbol.getDocComment(), symbol.getDocComment());
  }
}
