package dev.doctown.transforms.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UncalledFunctionsTest {
  private final SampleGraph sample = new SampleGraph();

  @BeforeEach
  void library() {
    sample.file("lib.py", "Python", "source");
    for (String name : List.of("open", "find", "render", "again", "a", "b", "c", "d")) {
      sample.symbol(name, "function", "public", 1);
    }
    sample.symbol("hidden", "function", "private", 1);
    sample.file("test_lib.py", "Python", "test");
    sample.symbol("test_open", "function", "public", 1);
    call("test_open", "open");
    call("open", "a");
    call("open", "b");
    call("open", "c");
    call("find", "a");
    call("find", "b");
    call("render", "c");
    call("render", "d");
    call("again", "again");
    call("again", "d");
    call("hidden", "a");
    call("a", "b");
  }

  private void call(String from, String to) {
    sample.edge(from, to, EdgeKind.CALLS, 95, 1);
  }

  private List<String> first(int most, int least) {
    SymbolGraph graph = sample.build();
    return new UncalledFunctions(graph, file -> graph.category(file).equals("source"))
        .first(Set.of(), most, least).stream().map(graph::name).toList();
  }

  /** Tests and a function's own calls count as none; what is private or reaches nothing is out. */
  @Test
  void eachReachesMostOfWhatThoseBeforeItDoNot() {
    assertEquals(List.of("open", "render"), first(8, 1));
  }

  @Test
  void theyEndWhereTooLittleIsNew() {
    assertEquals(List.of("open"), first(8, 2));
    assertEquals(List.of("open"), first(1, 1));
  }

  @Test
  void whatOtherBeginningsReachIsKnown() {
    SymbolGraph graph = sample.build();
    UncalledFunctions functions =
        new UncalledFunctions(graph, file -> graph.category(file).equals("source"));
    Set<Integer> known = Set.of(sample.number("open"));

    assertEquals(
        List.of("render"), functions.first(known, 8, 1).stream().map(graph::name).toList());
  }
}
