package dev.doctown.transforms.llama.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellingLinesTest {

  @Test
  void whatNamesTheFaultStaysAndNoiseDoesNot() {
    assertEquals(
        "load: unknown tokens are guessed error loading model: tensor has wrong shape",
        TellingLines.of(
            List.of(
                "load: special_eos_id is not in special_eog_ids",
                "load: unknown tokens are guessed",
                "error loading model: tensor has wrong shape",
                "load: the tokenizer config may be incomplete",
                "failed to load model")));
  }

  @Test
  void whatFollowsFromAFaultStandsForItAlone() {
    assertEquals(
        "tensor 'a' has offset 2, expected 1",
        TellingLines.of(
            List.of(
                "tensor 'a' has offset 2, expected 1",
                "failed to read tensor data",
                "error loading model: failed to load model from m.gguf")));
    assertEquals("failed to load model", TellingLines.of(List.of("failed to load model")));
  }

  @Test
  void whereNothingNamesAFaultTheLastLinesDo() {
    assertEquals("b c", TellingLines.of(List.of("a", "b", "c")));
    assertEquals("", TellingLines.of(List.of()));
  }
}
