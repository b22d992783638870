package dev.doctown.docpack.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelationBuilderTest {
  private static final Map<String, SymbolRow> SYMBOLS =
      Map.of(
          "documented", symbol("documented", 1, 4),
          "open", symbol("open", 10, 13),
          "short", symbol("short", 20, 20));

  private static SymbolRow symbol(String name, int startLine, int endLine) {
    return SymbolRow.newBuilder()
        .setSymbolId(name)
        .setName(name)
        .setQualifiedName(name)
        .setKind("function")
        .setLanguage("Python")
        .setPath("inn.py")
        .setStartByte(startLine)
        .setStartLine(startLine)
        .setEndLine(endLine)
        .setSignature("")
        .setVisibility("public")
        .setParameters(List.of())
        .build();
  }

  private static EdgeRow call(String from, String to, int line) {
    return EdgeRow.newBuilder()
        .setFromSymbolId(from)
        .setToSymbolId(to)
        .setToName(to)
        .setKind("calls")
        .setConfidence(95)
        .setPath("inn.py")
        .setStartByte(line)
        .setLine(line)
        .build();
  }

  private static List<String> told(List<EdgeRow> incoming, List<EdgeRow> outgoing) {
    return new RelationBuilder(SYMBOLS, Map.of())
        .relations(new SymbolEdges(incoming, outgoing)).stream()
            .map(relation -> relation.kind() + " " + names(relation))
            .toList();
  }

  private static List<String> names(Relation relation) {
    return relation.symbols().stream().map(RelatedSymbol::name).toList();
  }

  @Test
  void whatAFunctionIsDecoratedWithIsUsedAndNotCalledByIt() {
    assertEquals(List.of("USERS [open]"), told(List.of(call("open", "documented", 10)), List.of()));
    assertEquals(List.of(), told(List.of(), List.of(call("open", "documented", 10))));
  }

  @Test
  void whatTheBodyCallsIsCalledByTheFunction() {
    assertEquals(
        List.of("CALLERS [open, short]"),
        told(
            List.of(
                call("open", "documented", 10),
                call("open", "documented", 11),
                call("short", "documented", 20)),
            List.of()));
    assertEquals(
        List.of("CALLEES [documented]"), told(List.of(), List.of(call("open", "documented", 11))));
  }
}
