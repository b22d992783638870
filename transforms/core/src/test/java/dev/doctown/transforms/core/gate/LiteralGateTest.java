package dev.doctown.transforms.core.gate;

import org.junit.jupiter.api.Test;

class LiteralGateTest extends GateTest {
  private final Gate gate =
      new LiteralGate(WordIndex.builder().add(Asked.SOURCE + " RFC 3339, 33 and 39").build());

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
    drops(gate, Asked.task().says("Is written in Python 33.39."));
    Gate known = new LiteralGate(WordIndex.builder().add("HTTP/1.1 section 4.2 and 4.3").build());
    admits(known, Asked.task().says("Speaks HTTP/1.1 as sections 4.2, 4.3 and 4.2 say."));
    drops(known, Asked.task().says("Speaks HTTP/1.7."));
    drops(known, Asked.task().says("Speaks as sections 4.2 and 4.8 say."));
  }

  @Test
  void placesAndPointsAreNoValues() {
    admits(gate, Asked.task().says("The 2nd word is read, then the 13th."));
    admits(gate, Asked.task().says("Takes (1) the text, and (2) the port."));
    drops(gate, Asked.task().says("Takes (1) the text, and (3) the port."));
    drops(gate, Asked.task().says("Takes the port (2) as it is."));
  }

  @Test
  void aStepIsOne() {
    admits(gate, Asked.task().source("int next() {\n  return ++port;\n}").says("Adds 1 to it."));
    drops(gate, Asked.task().source("int next() {\n  return ++port;\n}").says("Adds 2 to it."));
    drops(gate, Asked.task().source("int next() {\n  return port;\n}").says("Adds 1 to it."));
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
    admits(
        gate,
        Asked.task()
            .source("def close(dry_run: bool): pass")
            .parameters("dry_run")
            .says("Asks first if `--dry-run` is given."));
  }

  @Test
  void defaultsStand() {
    admits(gate, Asked.task().says("The default is `fallback`."));
    drops(gate, Asked.task().says("The default is `primary`."));
    drops(gate, Asked.task().says("Defaults to true."));
    drops(gate, Asked.task().says("Default: `primary`."));
    admits(gate, Asked.task().says("Uses the default `Locale` of the system."));
    admits(gate, Asked.task().source("def f(x=True): pass").says("Defaults to true."));
  }
}
