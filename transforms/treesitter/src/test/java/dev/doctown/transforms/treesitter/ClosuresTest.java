package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "|_| \"x\".into() # \"x\".into()",
        "move || default() # default()",
        "|_| { 7 } # 7",
        "() => null # null",
        "() -> \"y\" # \"y\"",
        "lambda: 3 # 3",
        "|e| { warn(e); 7 } # |e| { warn(e); 7 }",
        "String::new # String::new",
        "shop->port # shop->port",
        "a || b # a || b"
      })
  void aClosureIsShownAsWhatItGives(String written, String shown) {
    assertEquals(shown, Closures.result(written));
  }
}
