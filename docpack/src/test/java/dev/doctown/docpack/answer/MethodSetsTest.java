package dev.doctown.docpack.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MethodSetsTest {
  private final List<SymbolRow> symbols = new ArrayList<>();
  private final List<EdgeRow> edges = new ArrayList<>();

  private SymbolRow type(String path, String name, String kind) {
    return symbol(path, name, kind, null);
  }

  private void method(String path, String name, @Nullable String returns, String... types) {
    symbol(path, name, "method", returns, types);
  }

  private SymbolRow symbol(
      String path, String name, String kind, @Nullable String returns, String... types) {
    SymbolRow row =
        SymbolRow.newBuilder()
            .setSymbolId(name)
            .setName(name.substring(name.lastIndexOf('.') + 1))
            .setQualifiedName(name)
            .setKind(kind)
            .setLanguage("Go")
            .setPath(path)
            .setStartByte(symbols.size())
            .setStartLine(1)
            .setEndLine(1)
            .setSignature("")
            .setVisibility("public")
            .setParameters(
                List.of(types).stream()
                    .map(type -> Parameter.newBuilder().setName("").setType(type).build())
                    .toList())
            .setReturns(returns)
            .build();
    symbols.add(row);
    return row;
  }

  private void embeds(String from, @Nullable String to) {
    edges.add(
        EdgeRow.newBuilder()
            .setFromSymbolId(from)
            .setToSymbolId(to)
            .setToName("")
            .setKind("extends")
            .setPath("")
            .setStartByte(0)
            .setLine(1)
            .setConfidence(95)
            .build());
  }

  private List<String> edges(SymbolRow of) {
    Map<String, SymbolRow> neighbours = new HashMap<>();
    return MethodSets.of(symbols, edges).edges(List.of(of), neighbours).stream()
        .map(edge -> edge.getFromSymbolId() + " " + edge.getToSymbolId())
        .sorted(Utf8Order.INSTANCE)
        .toList();
  }

  /** Names and types of all methods agree, from any file of the package. */
  @Test
  void aTypeImplementsAnInterfaceWhoseMethodsItHas() {
    SymbolRow bell = type("inn/bell.go", "inn.Bell", "interface");
    method("inn/bell.go", "inn.Bell.Ring", "(int, error)", "Guest", "func(a int)");
    method("inn/bell.go", "inn.Bell.Stop", null);
    SymbolRow desk = type("desk/desk.go", "desk.Desk", "struct");
    method("desk/ring.go", "desk.Desk.Ring", "(count int, err error)", "inn.Guest", "func(a int)");
    method("desk/desk.go", "desk.Desk.Stop", null);
    type("desk/other.go", "desk.Other", "struct");
    method("desk/other.go", "desk.Other.Ring", "int", "inn.Guest", "func(a int)");
    method("desk/other.go", "desk.Other.Stop", null);
    type("desk/part.go", "desk.Part", "struct");
    method("desk/part.go", "desk.Part.Stop", null);

    assertEquals(List.of("desk.Desk inn.Bell"), edges(bell));
    assertEquals(List.of("desk.Desk inn.Bell"), edges(desk));
  }

  @Test
  void whatIsEmbeddedCountsWhereItIsKnown() {
    SymbolRow bell = type("inn.go", "inn.Bell", "interface");
    embeds("inn.Bell", "inn.Stopper");
    method("inn.go", "inn.Bell.Ring", null);
    type("inn.go", "inn.Stopper", "interface");
    method("inn.go", "inn.Stopper.Stop", null);
    type("inn.go", "inn.Base", "struct");
    method("inn.go", "inn.Base.Stop", null);
    type("inn.go", "inn.Desk", "struct");
    embeds("inn.Desk", "inn.Base");
    method("inn.go", "inn.Desk.Ring", null);
    SymbolRow reader = type("inn.go", "inn.Reader", "interface");
    embeds("inn.Reader", null);
    method("inn.go", "inn.Reader.Ring", null);

    assertEquals(List.of("inn.Desk inn.Bell"), edges(bell));
    assertEquals(List.of(), edges(reader));
  }
}
