package dev.doctown.transforms.core.gate;

import org.junit.jupiter.api.Test;

class NegationGateTest extends GateTest {
  private final Gate gate = new NegationGate();

  @Test
  void dropsWhatCannotBeSeen() {
    drops(gate, Asked.task().says("Does not close the stream."));
    drops(gate, Asked.task().says("The stream isn't closed."));
    drops(gate, Asked.task().says("Works without a lock."));
    drops(gate, Asked.task().says("Closes the stream unless it is shared."));
    admits(gate, Asked.task().says("Closes the stream."));
    admits(gate, Asked.task().says("Returns `None` of the notes in another node."));
  }

  @Test
  void keepsWhatTheDocCommentSays() {
    Asked task =
        Asked.task().docComment("Reads a port.\nThe stream is not closed when reading ends.");

    admits(gate, task.says("The stream is not closed."));
    admits(
        gate,
        Asked.task()
            .docComment("Does <b>nothing</b> if {@code node} is\n null.")
            .says("Does nothing if `node` is null."));
    admits(
        gate,
        Asked.task()
            .docComment(
                "Updates the ports like\n:meth:`update` ignoring items with non-open ``keys``.")
            .says("Updates the ports like `update` ignoring items with non-open `keys`."));
    drops(gate, task.says("The port is not read."));
    drops(gate, task.says("Never reads a port."));
    drops(gate, task.says("The lock of the file is not closed by a caller."));
  }

  @Test
  void aNegationOfAnotherWordIsNoWitness() {
    Asked task = Asked.task().docComment("Returns the value, or null if it is not found.");

    admits(gate, task.says("Returns null if the value is not found."));
    drops(gate, task.says("Does not return the value, or null if it is found."));
  }
}
