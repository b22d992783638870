package dev.doctown.transforms.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallTargetsTest {
  private static final String PATH = "Shop.java";

  private static SymbolRow symbol(String id, String kind, int start, List<Parameter> parameters) {
    return SymbolRow.newBuilder()
        .setSymbolId(id)
        .setName(id.replaceFirst("\\d+$", ""))
        .setQualifiedName(id)
        .setKind(kind)
        .setPath(PATH)
        .setStartByte(start)
        .setStartLine(start)
        .setEndLine(start)
        .setSignature("")
        .setVisibility("public")
        .setParentSymbolId(kind.equals("file") ? null : kind.equals("class") ? PATH : "Shop")
        .setParameters(parameters)
        .build();
  }

  /** Ids and confidences of what {@code sell(x)} calls, where so many functions may be meant. */
  private static List<String> called(int overloads) {
    GraphBuilder builder = new GraphBuilder(GraphLimits.defaults());
    builder.addFile(
        FileRow.newBuilder()
            .setPath(PATH)
            .setLanguage("Java")
            .setCategory("source")
            .setSizeBytes(1)
            .setLineCount(99)
            .build());
    List<SymbolRow> symbols =
        new ArrayList<>(
            List.of(symbol(PATH, "file", 0, List.of()), symbol("Shop", "class", 1, List.of())));
    symbols.add(symbol("open", "method", 2, List.of()));
    IntStream.range(0, overloads)
        .mapToObj(
            i ->
                symbol(
                    "sell" + i,
                    "method",
                    10 + i,
                    List.of(Parameter.newBuilder().setName("it").setType("Kind" + i).build())))
        .forEach(symbols::add);
    symbols.forEach(builder::addSymbol);
    ReferenceRow call =
        ReferenceRow.newBuilder()
            .setPath(PATH)
            .setStartByte(3)
            .setLine(3)
            .setKind("call")
            .setName("sell")
            .setArity(1)
            .setArguments(List.of("unknown.thing()"))
            .setEnclosingSymbolId("open")
            .build();
    builder.survey(call);
    builder.resolve(call);
    List<String> targets = new ArrayList<>();
    builder
        .finish()
        .edgeRows()
        .forEachRemaining(
            (EdgeRow edge) -> {
              if (edge.getKind().equals("calls")) {
                targets.add(edge.getToSymbolId() + " " + edge.getConfidence());
              }
            });
    return targets;
  }

  @Test
  void theOneThatTheScopeHasIsSure() {
    assertEquals(List.of("sell0 95"), called(1));
  }

  @Test
  void aFewThatCannotBeToldApartAreCandidatesAndManyAreNone() {
    assertEquals(List.of("sell0 25", "sell1 25"), called(2));
    assertEquals(8, called(8).size());
    assertEquals(List.of(), called(9));
  }
}
