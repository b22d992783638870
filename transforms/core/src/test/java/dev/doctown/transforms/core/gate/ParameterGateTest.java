package dev.doctown.transforms.core.gate;

import org.junit.jupiter.api.Test;

class ParameterGateTest extends GateTest {
  private final Gate gate = new ParameterGate();

  @Test
  void parametersAreDeclared() {
    admits(gate, Asked.task().says("parameter", "text", "The digits."));
    drops(gate, Asked.task().says("parameter", "texts", "The digits."));
    drops(gate, Asked.task().says("parameter", null, "The digits."));
    admits(gate, Asked.task().parameters("**options").says("parameter", "options", "More."));
    drops(gate, Asked.task().says("Fails if the parameter `digits` is long."));
    admits(gate, Asked.task().says("Fails if the `text` parameter is long."));
  }

  @Test
  void nothingComesBackFromWhatHandsNothingBack() {
    admits(gate, Asked.task().says("returns", null, "The port."));
    drops(gate, Asked.task().returns("void").says("returns", null, "The port."));
    drops(gate, Asked.task().returns("None").says("returns", null, "The port."));
    drops(gate, Asked.task().returns(null).kind("constructor").says("returns", null, "The port."));
  }

  @Test
  void withoutDeclaredResultTheLinesTell() {
    Asked gives = Asked.task().returns(null).language("Python").source("def f(a):\n  return a\n");
    Asked none =
        Asked.task().returns(null).language("Python").source("def f(a):\n  if a: return\n");

    admits(gate, gives.says("returns", null, "What it got."));
    drops(gate, none.says("returns", null, "What it got."));
    admits(gate, none.language("Ruby").says("returns", null, "What it got."));
  }

  @Test
  void exceptionsAreNamed() {
    admits(gate, Asked.task().says("throws", "PortException", "If it is too large."));
    drops(gate, Asked.task().says("throws", "IOException", "If it is too large."));
    drops(gate, Asked.task().says("throws", null, "If it is too large."));
  }
}
