package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolClassTest {
  @Test
  void aPropertyThatAFunctionComputesIsAFunction() {
    Parameter self = Parameter.newBuilder().setName("self").build();
    assertEquals(SymbolClass.FUNCTION, SymbolClass.of(symbol("property", List.of(self))));
    assertEquals(SymbolClass.VARIABLE, SymbolClass.of(symbol("property", List.of())));
    assertEquals(SymbolClass.FUNCTION, SymbolClass.of(symbol("method", List.of())));
    assertEquals(SymbolClass.TYPE, SymbolClass.of(symbol("class", List.of(self))));
  }

  private static SymbolRow symbol(String kind, List<Parameter> parameters) {
    return SymbolRow.newBuilder()
        .setSymbolId("1")
        .setName("age")
        .setQualifiedName("age")
        .setKind(kind)
        .setPath("a.py")
        .setStartByte(0)
        .setStartLine(1)
        .setEndLine(1)
        .setSignature("age")
        .setVisibility("public")
        .setParameters(parameters)
        .build();
  }
}
