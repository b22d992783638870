package dev.doctown.transforms.core.gate;

import org.junit.jupiter.api.Test;

class LiteralGateTest extends GateTest {
  private final Gate gate =
      new LiteralGate(WordIndex.builder().add(Asked.SOURCE + " RFC 3339").build());

  @Test
  void numbersStandInTheCitedLinesByValue() {
    admits(gate, Asked.task().says("Ports end at 65535."));
    admits(gate, Asked.task().says("Ports end at 65,535, which is `0xffff`."));
    admits(gate, Asked.task().says("Counts from a 0-based place, `1`-based for 4xx answers."));
    drops(gate, Asked.task().says("Ports end at 65536."));
    drops(gate, Asked.task().says("Ports end at `65536`."));
    drops(gate, Asked.task().cites("detail", null, "Ports end at 65535.", "K1"));
  }

  @Test
  void numbersOfNamesStandAnywhere() {
    admits(gate, Asked.task().says("Reads times as RFC 3339 has them, in UTF-8."));
    drops(gate, Asked.task().says("Reads times as RFC 3340 has them."));
  }

  @Test
  void stringsStandAsTheyAreWritten() {
    admits(gate, Asked.task().says("Says \"port out of range\"."));
    admits(gate, Asked.task().says("Says `\"port out of range\"`, its parser's message."));
    drops(gate, Asked.task().says("Says \"port is out of range\"."));
    drops(gate, Asked.task().says("Says 'out of ports' then."));
  }

  @Test
  void flagsVariablesAndRoutesStand() {
    admits(
        gate,
        Asked.task().says("Reads `--port`, `/ports/list` and the environment's `PORT_VARIABLE`."));
    drops(gate, Asked.task().says("Reads `--ports`."));
    drops(gate, Asked.task().says("Reads `--por`."));
    drops(gate, Asked.task().says("Serves `/ports/all`."));
    drops(gate, Asked.task().says("Reads the environment variable `PORT_NUMBER`."));
    admits(
        gate, Asked.task().source("parser.flag('port')").says("The flag `--port=NUMBER` is read."));
  }

  @Test
  void defaultsStand() {
    admits(gate, Asked.task().says("The default is `fallback`."));
    drops(gate, Asked.task().says("The default is `primary`."));
    drops(gate, Asked.task().says("Defaults to true."));
    admits(gate, Asked.task().source("def f(x=True): pass").says("Defaults to true."));
  }
}
