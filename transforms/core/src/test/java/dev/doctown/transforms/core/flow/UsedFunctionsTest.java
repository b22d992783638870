package dev.doctown.transforms.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsedFunctionsTest {
  private final SampleGraph sample = new SampleGraph();

  @BeforeEach
  void calls() {
    sample.file("desk.py", "Python", "source");
    sample.symbol("Desk", "class", "public", 1);
    sample.symbol("Desk.open", "method", "public", 2);
    sample.symbol("Desk.ring", "method", "public", 3);
    sample.symbol("Desk.hidden", "method", "private", 4);
    sample.symbol("Bell", "class", "public", 5);
    sample.symbol("Bell.ring", "method", "public", 6);
    sample.symbol("rare", "function", "public", 7);
    sample.symbol("plain", "function", "public", 8);
    sample.file("test_desk.py", "Python", "test");
    sample.symbol("test", "function", "public", 1);
    for (String caller : List.of("Desk.open", "Desk.ring", "Desk.hidden", "Bell.ring", "rare")) {
      call(caller, "plain", 95);
    }
    for (int i = 0; i < 12; i++) {
      call("test", "Desk.ring", 25);
      call("test", "Bell.ring", 16);
      call("test", "Desk.open", 95);
      call("test", "Desk.hidden", 95);
      call("test", "plain", 95);
    }
    call("test", "rare", 95);
  }

  private void call(String from, String to, int confidence) {
    sample.edge(from, to, EdgeKind.CALLS, confidence, 1);
  }

  private List<String> first(int most) {
    SymbolGraph graph = sample.build();
    return new UsedFunctions(
            graph,
            file -> graph.category(file).equals("source"),
            file -> graph.category(file).equals("test"))
        .first(most).stream().map(graph::qualifiedName).toList();
  }

  /** What is private, calls nothing, shares its name with a more used one, or is rare is out. */
  @Test
  void theMostCalledByTestsComeFirst() {
    assertEquals(List.of("Desk.open", "Desk.ring"), first(8));
    assertEquals(List.of("Desk.open"), first(1));
  }
}
