package dev.doctown.transforms.core.gate;

import org.junit.jupiter.api.Test;

class CommandGateTest extends GateTest {
  private final Gate gate = new CommandGate();
  private final Asked task =
      Asked.task()
          .form("quickstart")
          .source("Run:\n\n    pip install -e  .\n    rm -rf /tmp/cache\n    make \\\n      all\n");

  @Test
  void commandsStandInTheParts() {
    admits(gate, task.says("step", null, "Install it with `pip install -e .` and `make all`."));
    drops(gate, task.says("step", null, "Install it with `pip install flask`."));
    drops(gate, task.says("step", null, "Clean with `rm -rf /`."));
    drops(gate, task.says("step", null, "Clean with `rm -rf /tmp`."));
    drops(gate, task.says("step", null, "Run `pip install -e . rm -rf /tmp/cache`."));
  }

  @Test
  void otherFormsAndSingleWordsAreNotItsConcern() {
    admits(gate, task.says("step", null, "Start with `pip`."));
    admits(gate, Asked.task().says("Computes `a + b`."));
  }
}
