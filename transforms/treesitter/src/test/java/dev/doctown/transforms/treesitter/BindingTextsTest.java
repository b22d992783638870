package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "app.route(path, view).get(name) | app.route(_, _).get(_)",
        "load() | load()",
        "wrap(inner(a, b), {key: 1}) | wrap(_, _)",
        "call((a, b)) | call(_)",
        "table[row, column].cell(x) | table[].cell(_)",
        "new Point { x: 1, y: 2 } | new Point {}",
        "say(')', \"it's\", `(`) | say(_, _, _)",
        "say('\\'(', two) | say(_, _)",
      })
  void argumentsAreCountedAndLeftOut(String expression, String expected) {
    assertEquals(expected, BindingTexts.withoutArguments(expression));
  }

  @ParameterizedTest
  @ValueSource(strings = {"call(", "call(]", "call)", "call('(", "table[(]"})
  void bracketsThatDoNotMatchAreNoExpression(String text) {
    assertNull(BindingTexts.withoutArguments(text));
  }

  @Test
  void aNameAloneStaysAsItIs() {
    assertEquals("this.items", BindingTexts.withoutArguments("this.items"));
  }
}
