package dev.doctown.transforms.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionReaderTest {
  /** Arguments of calls are cut to a length, which may be right behind a bracket (google/guice). */
  @Test
  void aTextMayEndBehindTheBracketOfWhatItMakes() {
    assertEquals(
        List.of(List.of(), List.of(), List.of("a")),
        List.of("new Module(", "new Module()", "new Module(a)").stream()
            .map(text -> ExpressionReader.read(text).orElseThrow().steps().get(0).arguments())
            .toList());
  }
}
