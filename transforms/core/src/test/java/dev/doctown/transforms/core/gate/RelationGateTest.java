package dev.doctown.transforms.core.gate;

import org.junit.jupiter.api.Test;

class RelationGateTest extends GateTest {
  private final Gate gate = new RelationGate();

  @Test
  void callsAreEdgesOrStandInTheBody() {
    admits(gate, Asked.task().says("Calls `Numbers.decode` and `strip()`."));
    admits(gate, Asked.task().says("`parsePort` delegates to the method `decode`."));
    admits(gate, Asked.task().cites("detail", null, "It calls `decode`.", "K1"));
    drops(gate, Asked.task().says("Calls `encode`."));
    drops(gate, Asked.task().says("Calls `decode` and `encode`."));
    drops(gate, Asked.task().says("Then invokes the constructor `Socket`."));
  }

  @Test
  void theDirectionCounts() {
    drops(gate, Asked.task().says("`decode` calls `parsePort`."));
    drops(gate, Asked.task().says("Calls `parsePort`."));
    admits(gate, Asked.task().related("calls parsePort").says("Calls `parsePort` again."));
    drops(gate, Asked.task().says("It is called by `decode`."));
    admits(
        gate,
        Asked.task()
            .part("A caller", "K2", "void listen() {\n  parsePort(text, 0);\n}", 50, 52)
            .cites("detail", null, "It is called by `listen`.", "K2"));
  }

  @Test
  void whatAnotherDoesStandsInItsOwnLines() {
    Asked task =
        Asked.task()
            .part("A caller", "K2", "/** Waits {here}. */\nvoid listen() {\n  open();\n}", 50, 53);

    admits(gate, task.cites("detail", null, "`listen` calls `open`.", "K2"));
    drops(gate, task.cites("detail", null, "`open` calls `listen`.", "K2"));
    drops(gate, task.cites("detail", null, "`listen` calls `decode`.", "K2"));
    drops(gate, Asked.task().says("`PortException` calls `decode`."));
    drops(gate, Asked.task().source("void a() {\n  Socket s = open();\n}").says("Calls `Socket`."));
  }

  @Test
  void supertypesAreOfTheirKind() {
    Asked task =
        Asked.task()
            .named("Port", "class Port extends Number implements Readable")
            .source("class Port extends Number implements Readable {\n  Socket socket;\n}")
            .related("extends Number", "implements Readable");

    admits(gate, task.says("Extends `Number` and implements `Readable`."));
    drops(gate, task.says("Extends `Readable`."));
    drops(gate, task.says("Implements `Number`."));
    drops(gate, task.says("Extends `Socket`."));
  }

  @Test
  void resultsAndExceptionsAreShown() {
    admits(gate, Asked.task().says("Returns an `int`, or `fallback`."));
    admits(gate, Asked.task().says("Throws a `PortException`."));
    admits(gate, Asked.task().returns("boolean").says("Returns `true`."));
    drops(gate, Asked.task().says("Returns a `String`."));
    drops(gate, Asked.task().says("Returns `None`."));
    admits(gate, Asked.task().returns(null).says("Returns `None`."));
    drops(gate, Asked.task().says("Throws `IllegalStateException`."));
    drops(gate, Asked.task().says("Raises `IllegalStateException` then."));
  }

  @Test
  void conditionsNounsAndPartsAreNoRelations() {
    admits(gate, Asked.task().says("Is for use when subclassing the `HTTPAdapter`."));
    admits(gate, Asked.task().says("Ends if the `Callable` throws a `CallException`."));
    admits(gate, Asked.task().says("Counts the calls to `acquire`."));
    admits(gate, Asked.task().says("Looks at all subclasses of `HTTPAdapter`."));
    admits(gate, Asked.task().says("Returns the value of this `MutablePort` as a number."));
    drops(gate, Asked.task().says("When the text is empty it throws `IllegalStateException`."));
    drops(gate, Asked.task().says("Ends by subclassing the `HTTPAdapter`."));
    drops(gate, Asked.task().says("Calls `encode` if the text is empty."));
    drops(gate, Asked.task().says("Subclasses `HTTPAdapter`."));
  }

  @Test
  void proseIsLeftAlone() {
    admits(gate, Asked.task().says("Is paired with a call to `close`."));
    admits(gate, Asked.task().says("Returns the number, extends the range and calls back."));
  }
}
