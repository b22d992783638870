package dev.doctown.transforms.core.gate;

import org.junit.jupiter.api.Test;

class IdentifierGateTest extends GateTest {
  private final Gate gate =
      new IdentifierGate(WordIndex.builder().add(Asked.SOURCE + " JsonElement max-size").build());

  @Test
  void keepsNamesOfTheRepositoryAndOfTheLanguage() {
    admits(gate, Asked.task().says("Hands `text.strip()` to `Numbers.decode`."));
    admits(gate, Asked.task().says("Gives `null` or an `ArrayList<Integer>`."));
    admits(gate, Asked.task().says("Takes JsonElements and a `max-size` of `65535`."));
    admits(gate, Asked.task().language("Python").says("Is `None` or an `isinstance`."));
  }

  @Test
  void dropsInventedOnesMarkedOrNot() {
    drops(gate, Asked.task().says("Hands it to `Numbers.decodePort`."));
    drops(gate, Asked.task().says("Hands it to decodePort first."));
    drops(gate, Asked.task().says("Reads `parseport`."));
    drops(gate, Asked.task().says("Takes `JsonElements`."));
    drops(gate, Asked.task().language("Python").says("Gives an `ArrayList`."));
  }
}
