package dev.doctown.transforms.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowsTest {
  private final SampleGraph sample = new SampleGraph();
  private CallWords words = CallWords.NONE;

  private void function(String name, int line) {
    sample.symbol(name, "function", "public", line);
  }

  private void call(String from, String to, int line) {
    sample.edge(from, to, EdgeKind.CALLS, 95, line);
  }

  /** Depth, name, and how much is left out; each file is a subsystem. */
  private List<String> from(String start) {
    SymbolGraph graph = sample.build();
    return new Flows(graph, file -> file, file -> graph.category(file).equals("source"), words)
        .from(sample.number(start), 1).stream()
            .map(
                step ->
                    step.depth()
                        + " "
                        + graph.name(step.symbol())
                        + (step.named() == step.symbol() ? "" : " as " + step.named())
                        + (step.handedOn() ? " handed on" : "")
                        + (step.leftOut() == 0 ? "" : " and " + step.leftOut()))
            .toList();
  }

  @Test
  void whatDecoratesAFunctionIsNotCalledByIt() {
    sample.file("app.py", "Python", "source");
    function("main", 10);
    function("documented", 1);
    function("work", 30);
    call("main", "documented", 10);
    call("main", "work", 12);

    assertEquals(List.of("0 main", "1 work"), from("main"));
  }

  @Test
  void ofManyCallsThoseStayThatReachMoreInTheOrderOfTheSource() {
    sample.file("app.rs", "Rust", "source");
    function("main", 1);
    for (int i = 1; i <= 8; i++) {
      function("step" + i, i + 1);
    }
    function("deep", 20);
    function("deeper", 21);
    for (int i = 1; i <= 8; i++) {
      call("main", "step" + i, i + 1);
    }
    call("step8", "deep", 20);
    call("deep", "deeper", 21);
    call("step5", "deeper", 22);

    assertEquals(
        List.of(
            "0 main and 2",
            "1 step1",
            "1 step2",
            "1 step3",
            "1 step4",
            "1 step5",
            "2 deeper",
            "1 step8",
            "2 deep"),
        from("main"));
  }

  @Test
  void callsThatLeadOnInAnotherSubsystemComeFirst() {
    sample.file("app.rs", "Rust", "source");
    function("main", 1);
    for (int i = 1; i <= 7; i++) {
      function("near" + i, i);
    }
    sample.file("far.rs", "Rust", "source");
    function("far", 1);
    function("further", 2);
    sample.file("getter.rs", "Rust", "source");
    function("getter", 1);
    for (int i = 1; i <= 6; i++) {
      call("main", "near" + i, i);
      call("near" + i, "near7", i);
    }
    call("main", "getter", 8);
    call("main", "far", 9);
    call("far", "further", 1);

    assertEquals(
        List.of(
            "0 main and 2",
            "1 near1",
            "2 near7",
            "1 near2",
            "1 near3",
            "1 near4",
            "1 near5",
            "1 far",
            "2 further"),
        from("main"));
  }

  @Test
  void aCallOfAnInterfaceGoesOnToItsOneImplementation() {
    sample.file("Desk.java", "Java", "source");
    sample.symbol("Desk", "interface", "public", 1);
    sample.symbol("Desk.ring", "method", "public", 2);
    sample.symbol("Key", "interface", "public", 3);
    sample.symbol("Key.turn", "method", "public", 4);
    sample.file("Inn.java", "Java", "source");
    sample.symbol("Inn", "class", "public", 1);
    sample.symbol("Inn.main", "method", "public", 2);
    sample.symbol("Inn.ring", "method", "public", 3);
    sample.symbol("Inn.turn", "method", "public", 4);
    sample.file("Other.java", "Java", "source");
    sample.symbol("Other", "class", "public", 1);
    sample.symbol("Other.turn", "method", "public", 2);
    sample.file("FakeDesk.java", "Java", "test");
    sample.symbol("FakeDesk", "class", "public", 1);
    sample.symbol("FakeDesk.ring", "method", "public", 2);
    sample.edge("Inn", "Desk", EdgeKind.IMPLEMENTS, 95, 1);
    sample.edge("Inn", "Key", EdgeKind.IMPLEMENTS, 95, 1);
    sample.edge("Other", "Key", EdgeKind.IMPLEMENTS, 95, 1);
    sample.edge("FakeDesk", "Desk", EdgeKind.IMPLEMENTS, 95, 1);
    call("Inn.main", "Desk.ring", 2);
    call("Inn.ring", "Key.turn", 3);

    assertEquals(
        List.of("0 main", "1 ring as " + sample.number("Desk.ring"), "2 turn"), from("Inn.main"));
  }

  @Test
  void whatIsOnlyNamedIsHandedOn() {
    sample.file("Desk.java", "Java", "source");
    function("main", 1);
    function("ring", 2);
    function("turn", 3);
    call("main", "ring", 5);
    call("main", "turn", 6);
    int ring = sample.number("ring");
    words =
        new CallWords() {
          @Override
          public boolean isHandedOn(int file, int line, int symbol) {
            return symbol == ring && line == 5;
          }

          @Override
          public boolean isOnlyDeclared(int symbol) {
            return false;
          }
        };

    assertEquals(List.of("0 main", "1 ring handed on", "1 turn"), from("main"));
  }

  /** Through a class that leaves it open too; a function with a body runs itself. */
  @Test
  void aCallOfAnAbstractFunctionGoesOnToItsOneImplementation() {
    sample.file("Desk.java", "Java", "source");
    sample.symbol("Desk", "class", "public", 1);
    sample.symbol("Desk.main", "method", "public", 2);
    sample.symbol("Desk.ring", "method", "public", 3);
    sample.symbol("Desk.turn", "method", "public", 4);
    sample.symbol("Front", "class", "public", 5);
    sample.symbol("Inn", "class", "public", 6);
    sample.symbol("Inn.ring", "method", "public", 7);
    sample.symbol("Inn.turn", "method", "public", 8);
    sample.edge("Front", "Desk", EdgeKind.EXTENDS, 95, 5);
    sample.edge("Inn", "Front", EdgeKind.EXTENDS, 95, 6);
    call("Desk.main", "Desk.ring", 2);
    call("Desk.main", "Desk.turn", 2);
    int open = sample.number("Desk.ring");
    words =
        new CallWords() {
          @Override
          public boolean isHandedOn(int file, int line, int symbol) {
            return false;
          }

          @Override
          public boolean isOnlyDeclared(int symbol) {
            return symbol == open;
          }
        };

    assertEquals(List.of("0 main", "1 turn", "1 ring as " + open), from("Desk.main"));
  }

  /** {@code inn.h} declares, {@code inn.cc} defines; what a header defines runs there. */
  @Test
  void aCallOfWhatAHeaderDeclaresGoesOnAtTheDefinition() {
    sample.file("inn.cc", "C++", "source");
    sample.symbol("inn::Desk::ring", "method", "public", 10);
    function("help", 20);
    function("welcome", 30);
    call("inn::Desk::ring", "help", 11);
    sample.file("inn.h", "C++", "source");
    sample.symbol("inn::Desk", "class", "public", 1);
    sample.symbol("inn::Desk.turn", "method", "public", 3);
    sample.member("inn::Desk", "inn::Desk::ring", "method", 2);
    sample.symbol("welcome", "function", "public", 5);
    sample.file("main.cc", "C++", "source");
    function("main", 1);
    call("main", "inn::Desk::ring", 2);
    call("main", "welcome", 3);
    call("main", "inn::Desk.turn", 4);

    SymbolGraph graph = sample.build();
    assertEquals(
        List.of(
            "main main.cc",
            "inn::Desk::ring inn.cc",
            "help inn.cc",
            "welcome inn.cc",
            "inn::Desk.turn inn.h"),
        new Flows(graph, file -> 0, file -> true, words)
            .from(sample.number("main"), 1).stream()
                .map(
                    step ->
                        graph.qualifiedName(step.symbol())
                            + " "
                            + graph.path(graph.fileOf(step.symbol())))
                .toList());
  }
}
